package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.Hall.OWN;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.badge.Reading;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;

/// Who has a place has a badge.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class OwnBadgeTest {
  private static final String BADGE = OWN + "/badge";

  private Hall hall;
  private PersonId awa;

  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
    awa = hall.person("Awa Dembélé", "+22370112233");
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  @ParameterizedTest
  @EnumSource
  void registeringEndsOnTheBadge(Db.Engine engine) {
    given(engine);
    var phone = hall.browser(awa);
    phone.post("/inscription/jours", Map.of("name", "Awa Dembélé", "days.2040-01-30", "on"));
    var badge = hall.badge(awa).orElseThrow();
    assertThat(badge.access().rights()).isEqualTo(1);
    assertThat(badge.access().from()).isEqualTo(LocalDate.of(2040, 1, 30));
    assertThat(badge.access().to()).isEqualTo(LocalDate.of(2040, 1, 30));
    assertThat(phone.page(OWN + "?fait=1"))
        .contains("C’est noté", "class=\"qr\"", badge.codes().brief().toString());
    assertThat(phone.page(OWN)).doesNotContain("class=\"qr\"");
    assertThat(phone.page(BADGE)).contains("Awa Dembélé", badge.codes().brief().toString(), "Hall");
    assertThat(phone.get(BADGE + ".pdf").body()).startsWith("%PDF");
    var read =
        hall.site
            .db()
            .read(sql ->
                hall.site.bean(Badges.class).read(sql, hall.edition, badge.codes().signed()));
    assertThat(read).isNotInstanceOf(Reading.Forged.class);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whoCancelsHoldsNoBadgeAnyMore(Db.Engine engine) {
    given(engine);
    var phone = hall.browser(awa);
    phone.post("/inscription/participant", Map.of("name", "Awa"));
    var badge = hall.badge(awa).orElseThrow();
    hall.cancel(awa);
    assertThat(valid(badge)).isFalse();
    assertThat(phone.get(BADGE).statusCode()).isEqualTo(303);
    assertThat(phone.get(BADGE + ".pdf").statusCode()).isEqualTo(404);
    assertThat(hall.broken()).isEmpty();
  }

  private boolean valid(Badge badge) {
    return hall.site
        .db()
        .read(sql -> hall.site.bean(Badges.class).find(sql, badge.id()))
        .orElseThrow()
        .valid();
  }

  @ParameterizedTest
  @EnumSource
  void aLostBadgeIsReplacedAndOpensNothing(Db.Engine engine) {
    given(engine);
    var phone = hall.browser(awa);
    phone.post("/inscription/participant", Map.of("name", "Awa"));
    var lost = hall.badge(awa).orElseThrow();
    phone.post(BADGE + "/remplacement", Map.of());
    var next = hall.badge(awa).orElseThrow();
    assertThat(next.id()).isNotEqualTo(lost.id());
    assertThat(valid(lost)).isFalse();
    assertThat(phone.page(BADGE))
        .contains(next.codes().brief().toString())
        .doesNotContain(lost.codes().brief().toString());
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsHasNoneAndWhoIsLetInGetsOne(Db.Engine engine) {
    given(engine);
    var hawa = hall.person("Hawa", "+22370112255");
    hall.register(awa, "une-place");
    hall.register(hawa, "une-place");
    hall.site.bean(MissingBadges.class).run();
    assertThat(hall.badge(awa)).isPresent();
    assertThat(hall.badge(hawa)).isEmpty();
    assertThat(hall.browser(hawa).get(BADGE).statusCode()).isEqualTo(303);
    hall.cancel(awa);
    hall.browser(hawa).post(OWN + "/place", Map.of());
    assertThat(hall.badge(hawa)).isPresent();
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theRosterNamesWhoHoldsABadge(Db.Engine engine) {
    given(engine);
    hall.register(awa, "participant");
    hall.site.bean(MissingBadges.class).run();
    var all = hall.site.db().read(sql -> Roster.of(sql, hall.edition.id()));
    assertThat(all)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.name()).isEqualTo("Awa Dembélé");
          assertThat(one.badge()).isEqualTo(hall.badge(awa).orElseThrow().id());
        });
  }
}
