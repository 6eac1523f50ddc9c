package org.toguna.scoring;

import java.util.Map;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.EditionId;
import org.toguna.jury.Seat;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// A round that jurors scored and that is closed, for the tests of what comes after; its grid has
/// one criterion, `pitch`, of two levels.
public final class Scored {
  private Scored() {}

  /// By juror, what it gave to which dossier: 0 or 1.
  public static void pitches(
      TestSite site, EditionId edition, Call call, Map<PersonId, Map<HandedIn, Integer>> given) {
    var rule = new ScoringRound.Rule(Ranking.MEAN, 1, false, true);
    var opening = new Rounds.Opening(edition, call, Round.PITCH, rule);
    site.db()
        .run(unit -> {
          site.bean(Rounds.class).open(unit, Actor.COMMAND_LINE, opening);
          given.forEach((juror, marks) ->
              marks.forEach((dossier, level) -> {
                var seat = new Seat(call.id(), Round.PITCH, dossier.id(), juror);
                Seating.give(unit, edition, seat);
                seal(site, unit, seat, dossier, level);
              }));
          var round = ScoringRound.find(unit.sql(), call.id(), Round.PITCH.slug()).orElseThrow();
          site.bean(RoundClosing.class).close(unit, Actor.COMMAND_LINE, round, Map.of());
        });
  }

  /// Opens the round of the pitches, in which this juror scores every dossier.
  public static void open(TestSite site, EditionId edition, Call call, PersonId juror) {
    var rule = new ScoringRound.Rule(Ranking.MEAN, 1, false, true);
    var opening = new Rounds.Opening(edition, call, Round.PITCH, rule);
    site.db()
        .run(unit -> {
          site.bean(Rounds.class).open(unit, Actor.COMMAND_LINE, opening);
          HandedIn.in(unit.sql(), call.id()).stream()
              .map(dossier -> new Seat(call.id(), Round.PITCH, dossier.id(), juror))
              .forEach(seat -> Seating.give(unit, edition, seat));
        });
  }

  private static void seal(TestSite site, Unit unit, Seat seat, HandedIn dossier, int level) {
    var marking = new Marking(Map.of("pitch", level), Map.of("pitch", "Clair."), "", "");
    var place = new Sheets.Dossier(dossier.shownNumber(), dossier.version());
    var sheets = site.bean(Sheets.class);
    sheets.save(unit, seat, place, 0, marking);
    if (!(sheets.seal(unit, seat, place, 1) instanceof Saved.Done)) {
      throw new IllegalStateException("Nobody else is here");
    }
  }
}
