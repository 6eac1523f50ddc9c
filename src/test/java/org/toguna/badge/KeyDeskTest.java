package org.toguna.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.Role;
import org.toguna.testing.TestSite;

/// Fatoumata changes the key that badges are signed with.
class KeyDeskTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 29);
  private static final Access ACCESS = new Access(3, 0b11, FIRST, FIRST.plusDays(2));

  @ParameterizedTest
  @EnumSource
  void theNextKeySignsTheOldOneCountsUntilItIsRevoked(Db.Engine engine) {
    try (var site = TestSite.guarded(engine)) {
      site.bean(EditionFile.class).take(TestSite.thirdEdition());
      var edition = site.db().read(sql -> Editions.ofNumber(sql, 3).orElseThrow());
      var fatoumata = site.as(Role.ORGANISER);
      var page = edition.desk(KeyDesk.PATH);
      assertThat(fatoumata.page(page)).contains("Aucune clé");
      var holder = new Holder("registration", UUID.randomUUID());
      var wanted = new Wanted(holder, ACCESS, "Awa Traoré");
      var badges = site.bean(Badges.class);
      var awa = site.db().write(unit -> badges.issue(unit, Actor.CHORE, edition, wanted));
      assertThat(fatoumata.page(page)).contains("Signe les nouveaux badges");

      assertThat(fatoumata.post(page, Map.of("_once", "abc")).statusCode()).isEqualTo(303);
      assertThat(fatoumata.post(page, Map.of("_once", "abc")).statusCode()).isEqualTo(303);
      assertThat(fatoumata.page(page)).contains("2 clés", "Ne signe plus").doesNotContain("3 clés");
      var file = fatoumata.page(page + "/cles.json").getBytes(StandardCharsets.UTF_8);
      var known = KeyFile.read(file, "cles.json");
      assertThat(known.ring().keys()).containsOnlyKeys(1, 2);
      assertThat(known.ring().read(awa.codes().signed(), FIRST)).isInstanceOf(Reading.Good.class);

      assertThat(fatoumata.post(page + "/1/revocation", Map.of()).statusCode()).isEqualTo(303);
      assertThat(fatoumata.page(page)).contains("Révoquée");
      assertThat(site.db().read(sql -> badges.find(sql, awa.id()).orElseThrow()).valid()).isFalse();
      assertThat(fatoumata.page(page + "/cles.json")).doesNotContain("\"1\"");
    }
  }
}
