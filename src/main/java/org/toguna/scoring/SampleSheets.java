package org.toguna.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Criterion;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.jury.Jurors;
import org.toguna.jury.Seat;
import org.toguna.jury.Seats;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;

/// Sheets of the demonstration: the first round of each example contest that has seats, opened,
/// scored by its made-up jurors, one of whom is severe, and closed; the round at the stands opened,
/// with nothing written in it yet. Made once.
@Component
public class SampleSheets {
  /// In characters.
  private static final int LITTLE = 620;

  private final Db db;
  private final Rounds rounds;
  private final Sheets sheets;
  private final RoundClosing closing;
  private final Texts texts;

  SampleSheets(Db db, Rounds rounds, Sheets sheets, RoundClosing closing, Texts texts) {
    this.db = db;
    this.rounds = rounds;
    this.sheets = sheets;
    this.closing = closing;
    this.texts = texts;
  }

  public void make(Edition edition) {
    db.run(unit ->
        Call.all(unit.sql(), edition.id()).stream()
            .filter(Call::example)
            .filter(call -> ScoringRound.in(unit.sql(), call.id()).isEmpty())
            .forEach(call -> {
              if (sits(unit.sql(), call, Round.SHORTLIST)) {
                make(unit, edition, call);
              }
              if (sits(unit.sql(), call, Round.STANDS)) {
                open(unit, edition, call, Round.STANDS);
              }
            }));
  }

  private static boolean sits(DSLContext sql, Call call, Round round) {
    return !Seats.in(sql, call.id(), round).isEmpty();
  }

  private void make(Unit unit, Edition edition, Call call) {
    var dossiers =
        HandedIn.in(unit.sql(), call.id()).stream()
            .collect(Collectors.toMap(HandedIn::id, Function.identity()));
    var seats = Seats.in(unit.sql(), call.id(), Round.SHORTLIST);
    var jurors =
        Jurors.sitting(unit.sql(), call.id()).stream().map(Jurors.Sitting::person).toList();
    if (open(unit, edition, call, Round.SHORTLIST)) {
      seats.forEach(
          seat -> score(unit, new Reader(call, seat, jurors.indexOf(seat.juror())), dossiers));
      ScoringRound.find(unit.sql(), call.id(), Round.SHORTLIST.slug())
          .ifPresent(round -> closing.close(unit, Actor.COMMAND_LINE, round, Map.of()));
    }
  }

  private boolean open(Unit unit, Edition edition, Call call, Round round) {
    int top = Math.max(1, HandedIn.in(unit.sql(), call.id()).size() / 2);
    var rule = new ScoringRound.Rule(Ranking.CALIBRATED, top, true, false);
    return rounds.open(
        unit, Actor.COMMAND_LINE, new Rounds.Opening(edition.id(), call, round, rule));
  }

  /// A juror on a dossier; `place` is the juror's in the jury.
  private record Reader(Call call, Seat seat, int place) {
    boolean severe() {
      return place % 4 == 3;
    }
  }

  private void score(Unit unit, Reader reader, Map<UUID, HandedIn> dossiers) {
    var seat = reader.seat();
    var dossier = dossiers.get(seat.application());
    if (dossier != null) {
      var read = new Sheets.Dossier(dossier.shownNumber(), dossier.version());
      sheets.save(unit, seat, read, 0, marking(reader, dossier));
      sheets.seal(unit, seat, read, 1);
    }
  }

  /// Always the same marks for the same juror and dossier, whatever their numbers are.
  private Marking marking(Reader reader, HandedIn dossier) {
    var levels = new HashMap<String, Integer>();
    var comments = new HashMap<String, String>();
    var criteria = reader.call().grids().getOrDefault(Round.SHORTLIST, List.of());
    for (Criterion criterion : criteria) {
      int level = level(criterion, reader, dossier);
      levels.put(criterion.slug(), level);
      comments.put(criterion.slug(), said(criterion, level));
    }
    var comment = texts.say(Lang.FR, "scoring.sample.comment");
    return new Marking(levels, comments, comment, texts.say(Lang.FR, "scoring.sample.note"));
  }

  private static int level(Criterion criterion, Reader reader, HandedIn dossier) {
    int most = criterion.levels().size() - 1;
    int good = told(dossier) < LITTLE ? 0 : 2;
    int eye = Math.floorMod((criterion.slug() + dossier.name() + reader.place()).hashCode(), 3) - 1;
    return Math.clamp((long) good + eye - (reader.severe() ? 1 : 0), 0, most);
  }

  /// How much it says. The fuller dossiers are marked better whoever reads them: always the same
  /// ones go on.
  private static int told(HandedIn dossier) {
    return dossier.texts().values().stream().mapToInt(String::length).sum();
  }

  private String said(Criterion criterion, int level) {
    int most = criterion.levels().size() - 1;
    var key = level == 0 ? "low" : level == most ? "high" : "middle";
    return texts.say(Lang.FR, "scoring.sample." + key);
  }
}
