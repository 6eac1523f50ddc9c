package org.toguna.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.toguna.application.SampleDossiers;
import org.toguna.contest.Call;
import org.toguna.edition.Editions;
import org.toguna.eligibility.SampleDecisions;
import org.toguna.jury.SampleJury;
import org.toguna.scoring.SampleSheets;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Promises;

/// The demonstration's contest has come to its end: a shortlist, prizes, minutes.
class SampleSittingsTest {

  @Test
  void theDemonstrationHasAResultOnceHoweverOftenItIsLoaded() {
    try (var site = DemoSite.own()) {
      var edition = site.db().read(Editions::current).orElseThrow();
      site.bean(SampleDossiers.class).make(edition);
      site.bean(SampleDecisions.class).make(edition);
      site.bean(SampleJury.class).make(edition);
      site.bean(SampleSheets.class).make(edition);
      site.bean(SampleSittings.class).retain(edition);
      site.bean(SampleSittings.class).award(edition);
      site.bean(SampleSittings.class).retain(edition);
      site.bean(SampleSittings.class).award(edition);
      var call = site.db().read(sql -> Call.find(sql, edition.id(), "start-ups")).orElseThrow();
      var retained = site.db().read(sql -> Outcomes.retained(sql, call.id()));
      var awarded = site.db().read(sql -> Outcomes.awarded(sql, call.id()));
      assertThat(retained).hasSize(6);
      assertThat(awarded).hasSizeGreaterThan(3);
      assertThat(site.page("/concours/start-ups/resultats")).contains("Exemple");
      assertThat(site.page("/concours/start-ups/preselection"))
          .contains("/preselection/classement-shortlist.zip");
      assertThat(Promises.brokenIn(site)).isEmpty();
    }
  }
}
