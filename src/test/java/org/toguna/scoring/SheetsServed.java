package org.toguna.scoring;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.jury.Seat;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.testing.ChoresDone;
import org.toguna.testing.Product;
import org.toguna.testing.TestSite;

/// The product in a process of its own, to be killed while a juror seals one sheet after another:
/// each is named once its unit has come back.
public final class SheetsServed {
  private static final int SHEETS = 2_000;

  private SheetsServed() {}

  /// Ends whatever comes: whoever reads what it says would wait for ever.
  public static void main(String[] arguments) {
    try {
      seal(arguments[0]);
    } catch (RuntimeException failed) {
      System.err.println(failed);
    }
    Runtime.getRuntime().halt(1);
  }

  private static void seal(String folder) {
    var running = Product.on(folder);
    var edition = running.getBean(EditionFile.class).take(TestSite.thirdEdition());
    running.getBean(EditionFile.class).take(Hearing.contest("contests.yaml"));
    var db = running.getBean(Db.class);
    // What they find of these half-made dossiers they would take away.
    ChoresDone.await(db, running.getBean(Clock.class));
    var call = db.read(sql -> Call.find(sql, edition.id(), "start-ups")).orElseThrow();
    var rule = new ScoringRound.Rule(Ranking.MEAN, 1, false, false);
    var opening = new Rounds.Opening(edition.id(), call, Round.SHORTLIST, rule);
    var juror =
        db.write(unit -> {
          running.getBean(Rounds.class).open(unit, Actor.COMMAND_LINE, opening);
          return running.getBean(Persons.class).add(unit, "Bakary Sidibé", Lang.FR, false);
        });
    for (int i = 0; i < SHEETS; i++) {
      System.out.println("SEALED " + seal(running, edition, call, juror, "%04d-0000".formatted(i)));
    }
  }

  private static UUID seal(
      ApplicationContext running, Edition edition, Call call, PersonId juror, String number) {
    var db = running.getBean(Db.class);
    var sheets = running.getBean(Sheets.class);
    var dossier = new Sheets.Dossier(number, 1);
    var marking = new Marking(Map.of("utilite", 1, "viabilite", 1), Map.of(), "", "");
    var seat =
        db.write(unit -> {
          var application = Sealing.apply(unit, edition.id(), call, juror);
          var given = new Seat(call.id(), Round.SHORTLIST, application, juror);
          Seating.give(unit, edition.id(), given);
          sheets.save(unit, given, dossier, 0, marking);
          return given;
        });
    return switch (db.write(unit -> sheets.seal(unit, seat, dossier, 1))) {
      case Saved.Done done -> done.sheet().id();
      case Saved.Elsewhere _, Saved.Over _, Saved.Lacking _, Saved.Early _, Saved.NotThere _ ->
          throw new IllegalStateException("Nobody else is here");
    };
  }
}
