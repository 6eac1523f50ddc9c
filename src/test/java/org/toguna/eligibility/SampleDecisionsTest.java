package org.toguna.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_LIST;

import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.toguna.application.SampleDossiers;
import org.toguna.edition.Editions;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Promises;
import org.toguna.testing.TestSite;

/// The demonstration has a list of example dossiers, in each contest that has some handed in.
class SampleDecisionsTest {
  private static int count(TestSite site, Table<?> table) {
    return site.db().read(sql -> sql.fetchCount(table));
  }

  @Test
  void theDemonstrationHasAListOnceHoweverOftenItIsLoaded() {
    try (var site = DemoSite.own()) {
      var edition = site.db().read(Editions::current).orElseThrow();
      site.bean(SampleDossiers.class).make(edition);
      site.bean(SampleDecisions.class).make(edition);
      site.bean(SampleDecisions.class).make(edition);
      assertThat(count(site, ELIGIBILITY_DECISION)).isEqualTo(12);
      assertThat(count(site, ELIGIBILITY_LIST)).isEqualTo(2);
      assertThat(site.page("/concours/start-ups/recevabilite"))
          .contains("Ces dossiers sont des exemples", "Liste n°");
      assertThat(Promises.brokenIn(site)).isEmpty();
    }
  }
}
