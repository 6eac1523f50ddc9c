package org.toguna.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.toguna.application.SampleDossiers;
import org.toguna.calibration.Outcome;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Editions;
import org.toguna.eligibility.SampleDecisions;
import org.toguna.jury.SampleJury;
import org.toguna.jury.Seats;
import org.toguna.kit.base.Keys;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Promises;

/// The demonstration has a jury that has read, and a first round that is closed and ranked.
class SampleRoundTest {

  @Test
  void theDemonstrationHasOneClosedRoundHoweverOftenItIsLoaded() {
    try (var site = DemoSite.own()) {
      var edition = site.db().read(Editions::current).orElseThrow();
      site.bean(SampleDossiers.class).make(edition);
      site.bean(SampleDecisions.class).make(edition);
      site.bean(SampleJury.class).make(edition);
      site.bean(SampleSheets.class).make(edition);
      site.bean(SampleJury.class).make(edition);
      site.bean(SampleSheets.class).make(edition);
      var call = site.db().read(sql -> Call.find(sql, edition.id(), "start-ups")).orElseThrow();
      var seats = site.db().read(sql -> Seats.in(sql, call.id(), Round.SHORTLIST));
      assertThat(seats).hasSizeGreaterThanOrEqualTo(18);
      var keys = site.bean(Keys.class);
      var table =
          site.db()
              .read(sql ->
                  RoundTable.of(
                      sql,
                      keys,
                      ScoringRound.find(sql, call.id(), Round.SHORTLIST.slug()).orElseThrow()))
              .orElseThrow();
      assertThat(table.scores().all()).hasSameSizeAs(seats);
      assertThat(table.outcome()).isInstanceOf(Outcome.Calibrated.class);
      assertThat(table.mayBePublished()).isTrue();
      assertThat(Promises.brokenIn(site)).isEmpty();
    }
  }
}
