package org.toguna.scoring;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.SCORING_MISSING;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.EditionId;
import org.toguna.edition.Editions;
import org.toguna.jury.Seat;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.testing.TestSite;

/// A juror who has sealed a sheet and did not hand in another, for the tests of what is held about
/// a person; the start-up contest of the third edition is there.
public final class Sealing {
  private Sealing() {}

  public static void ofOneself(TestSite site, PersonId juror) {
    var edition = site.db().read(sql -> Editions.ofNumber(sql, 3)).orElseThrow().id();
    var call = site.db().read(sql -> Call.find(sql, edition, "start-ups")).orElseThrow();
    var rule = new ScoringRound.Rule(Ranking.MEAN, 1, false, true);
    var opening = new Rounds.Opening(edition, call, Round.PITCH, rule);
    site.db()
        .run(unit -> {
          site.bean(Rounds.class).open(unit, Actor.COMMAND_LINE, opening);
          var candidate = site.bean(Persons.class).add(unit, "Oumar Cissé", Lang.FR, false);
          var seat = new Seat(call.id(), Round.PITCH, apply(unit, edition, call, candidate), juror);
          Seating.give(unit, edition, seat);
          seal(site, unit, seat);
          missing(unit, seat);
        });
  }

  private static void seal(TestSite site, Unit unit, Seat seat) {
    var marking = new Marking(Map.of("pitch", 1), Map.of("pitch", "Clair."), "", "");
    var dossier = new Sheets.Dossier("0000-0000", 1);
    var sheets = site.bean(Sheets.class);
    sheets.save(unit, seat, dossier, 0, marking);
    if (!(sheets.seal(unit, seat, dossier, 1) instanceof Saved.Done)) {
      throw new IllegalStateException("Nobody else is here");
    }
  }

  private static void missing(Unit unit, Seat seat) {
    unit.sql()
        .insertInto(SCORING_MISSING)
        .set(SCORING_MISSING.CONTEST_ID, seat.contest())
        .set(SCORING_MISSING.ROUND, seat.round().name())
        .set(SCORING_MISSING.APPLICATION_ID, seat.application())
        .set(SCORING_MISSING.PERSON_ID, seat.juror())
        .set(SCORING_MISSING.NUMBER, "0000-0000")
        .set(SCORING_MISSING.REASON, "Malade.")
        .set(SCORING_MISSING.NOTED_AT, Instant.EPOCH)
        .execute();
  }

  /// As much of a dossier as a seat stands on: a draft.
  static UUID apply(Unit unit, EditionId edition, Call call, PersonId candidate) {
    var id = Ids.next();
    unit.sql()
        .insertInto(APPLICATION)
        .set(APPLICATION.ID, id)
        .set(APPLICATION.CONTEST_ID, call.id())
        .set(APPLICATION.EDITION_ID, edition)
        .set(APPLICATION.PERSON_ID, candidate)
        .set(APPLICATION.NUMBER, Codes.next(8))
        .set(APPLICATION.STATE, "WITHDRAWN")
        .set(APPLICATION.MADE_AT, Instant.EPOCH)
        .set(APPLICATION.CHANGED_AT, Instant.EPOCH)
        .set(APPLICATION.WITHDRAWN_AT, Instant.EPOCH)
        .set(APPLICATION.EXAMPLE, false)
        .execute();
    return id;
  }
}
