package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.CHECKIN_GATE;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.ChoresDone;
import org.toguna.testing.Promises;
import org.toguna.testing.TestSite;

/// The demonstration's supervisor sees entries at gates that are examples.
class SampleGatesTest {
  private static YamlMap week(int year) {
    return YamlMap.read(
        "edition.yaml",
        """
        edition:
          number: 3
          name: { fr: Semaine du numérique }
          dates: { from: %d-01-29, to: %d-01-31 }
          published: true
          current: true
        zones:
          - { number: 0, name: { fr: Hall } }
          - { number: 2, name: { fr: Presse } }
        participantCategories:
          - { slug: presse, name: { fr: Presse }, zones: [0, 2] }
          - { slug: participant, name: { fr: Participant }, zones: [0] }
        """
            .formatted(year, year));
  }

  private static int count(TestSite site, Table<?> table) {
    return site.db().read(sql -> sql.fetchCount(table));
  }

  @ParameterizedTest
  @EnumSource
  void aWeekThatIsOverHasEntriesAtThreeGatesOnceHoweverOftenItIsAsked(Db.Engine engine) {
    try (var site = TestSite.guarded(engine)) {
      ChoresDone.await(site);
      var edition = site.bean(EditionFile.class).take(week(2024));
      site.bean(SampleGates.class).make(edition);
      int scans = count(site, CHECKIN_SCAN);
      assertThat(scans).isGreaterThan(500);
      site.bean(SampleGates.class).make(edition);
      assertThat(count(site, CHECKIN_SCAN)).isEqualTo(scans);
      assertThat(count(site, CHECKIN_GATE)).isEqualTo(3);
      var wrong = CHECKIN_SCAN.VERDICT.notIn("ENTER", "LEAVE", "ALREADY_INSIDE");
      int refused = site.db().read(sql -> sql.fetchCount(CHECKIN_SCAN, wrong));
      assertThat(refused).isZero();
      assertThat(site.as(Role.ORGANISER).page("/organisation/editions/3/controle/suivi"))
          .contains(
              "Entrée principale (exemple)",
              "Salle de presse (exemple)",
              "8\u00a0h\u00a000",
              "<svg");
      assertThat(Promises.brokenIn(site)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWeekToComeHasGatesAndNoEntries(Db.Engine engine) {
    try (var site = TestSite.guarded(engine)) {
      site.bean(SampleGates.class).make(site.bean(EditionFile.class).take(week(2040)));
      assertThat(count(site, CHECKIN_GATE)).isEqualTo(3);
      assertThat(count(site, CHECKIN_SCAN)).isZero();
    }
  }
}
