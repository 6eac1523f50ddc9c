package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.Hall.OWN;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.badge.Badges;
import org.toguna.kit.db.Db;
import org.toguna.people.Addresses;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Awa can no longer come and gives her place to Hawa.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class OwnTransferTest {
  private static final String TRANSFER = OWN + "/transmission";
  private static final String HAWA = "+22370112244";
  private static final Map<String, String> TO_HAWA =
      Map.of("name", "Hawa Maïga", "contact", "70 11 22 44");

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

  private HttpResponse<String> handOn() {
    return hall.browser(awa).post(TRANSFER, TO_HAWA);
  }

  private PersonId hawa() {
    var address = Addresses.read(HAWA).orElseThrow();
    return hall.site
        .db()
        .read(sql -> hall.site.bean(Persons.class).called(sql, "Hawa Maïga", address))
        .map(Person::id)
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void thePlaceGoesOnAndTheOldBadgeOpensNothing(Db.Engine engine) {
    given(engine);
    hall.register(awa, "cessible");
    hall.register(hall.person("Ali", "+22370112255"), "cessible");
    var waiting = hall.person("Moussa", "+22370112266");
    hall.register(waiting, "cessible");
    hall.site.bean(MissingBadges.class).run();
    var badge = hall.badge(awa).orElseThrow();
    assertThat(hall.browser(awa).page(OWN)).contains(TRANSFER);
    assertThat(hall.browser(awa).page(TRANSFER)).contains("name=\"contact\"");
    assertThat(handOn().statusCode()).isEqualTo(303);
    assertThat(hall.state(awa)).isEmpty();
    assertThat(hall.state(hawa())).isEqualTo("CONFIRMED");
    assertThat(hall.state(waiting)).isEqualTo("WAITING");
    assertThat(hall.category("cessible").rules().places().taken()).isEqualTo(2);
    assertThat(hall.letters(HAWA)).containsExactly("registration.letter.CONFIRMED");
    hall.site.bean(MissingBadges.class).run();
    assertThat(hall.badge(hawa())).isPresent();
    assertThat(
            hall.site
                .db()
                .read(sql -> hall.site.bean(Badges.class).find(sql, badge.id()))
                .orElseThrow()
                .valid())
        .isFalse();
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPlaceThatIsKeptToItsOwnerStaysWhoeverPosts(Db.Engine engine) {
    given(engine);
    hall.register(awa, "participant");
    assertThat(hall.browser(awa).page(OWN)).doesNotContain(TRANSFER);
    assertThat(hall.browser(awa).get(TRANSFER).statusCode()).isEqualTo(303);
    handOn();
    assertThat(hall.state(awa)).isEqualTo("CONFIRMED");
    assertThat(hall.letters(HAWA)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPlaceInLineIsNobodysToGive(Db.Engine engine) {
    given(engine);
    hall.register(hall.person("Ali", "+22370112255"), "cessible");
    hall.register(hall.person("Moussa", "+22370112266"), "cessible");
    hall.register(awa, "cessible");
    handOn();
    assertThat(hall.state(awa)).isEqualTo("WAITING");
    assertThat(hall.letters(HAWA)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whoComesAlreadyGetsNoSecondPlace(Db.Engine engine) {
    given(engine);
    hall.register(awa, "cessible");
    hall.register(hall.person("Hawa Maïga", HAWA), "vingt");
    var answer = handOn();
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Cette personne est déjà inscrite");
    assertThat(hall.state(awa)).isEqualTo("CONFIRMED");
  }

  @ParameterizedTest
  @EnumSource
  void twoTabsHandItOnOnce(Db.Engine engine) {
    given(engine);
    hall.register(awa, "cessible");
    Rush.of(
        6,
        number ->
            hall.browser(awa)
                .post(TRANSFER, Map.of("name", "Nᵒ " + number, "contact", "7011225" + number)));
    assertThat(hall.category("cessible").rules().places().taken()).isEqualTo(1);
    assertThat(hall.state(awa)).isEmpty();
    assertThat(hall.broken()).isEmpty();
  }
}
