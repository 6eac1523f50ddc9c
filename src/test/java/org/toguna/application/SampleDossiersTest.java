package org.toguna.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_LIKENESS;
import static org.toguna.tables.Tables.APPLICATION_VERSION;

import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.toguna.edition.Editions;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Promises;
import org.toguna.testing.TestSite;

/// The demonstration's desk has dossiers that are examples, and two of them look alike.
class SampleDossiersTest {
  private static int count(TestSite site, Table<?> table) {
    return site.db().read(sql -> sql.fetchCount(table));
  }

  @Test
  void theDemonstrationHasDossiersOnceHoweverOftenItIsLoaded() {
    try (var site = DemoSite.own()) {
      var edition = site.db().read(Editions::current).orElseThrow();
      site.bean(SampleDossiers.class).make(edition);
      site.bean(SampleDossiers.class).make(edition);
      site.settled();
      assertThat(count(site, APPLICATION)).isEqualTo(13);
      assertThat(count(site, APPLICATION_VERSION)).isEqualTo(13);
      assertThat(count(site, APPLICATION_LIKENESS)).isEqualTo(1);
      int real = site.db().read(sql -> sql.fetchCount(APPLICATION, APPLICATION.EXAMPLE.isFalse()));
      assertThat(real).isZero();
      assertThat(site.page("/organisation/editions/3/candidatures")).contains("1 à juger");
      assertThat(Promises.brokenIn(site)).isEmpty();
    }
  }
}
