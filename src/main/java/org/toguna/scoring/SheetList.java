package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_SHEET;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.jury.Seat;
import org.toguna.jury.Seats;
import org.toguna.kit.base.Words;
import org.toguna.kit.web.Marked;
import org.toguna.people.PersonId;

/// A juror's sheets, round by round, those that wait before those that are sealed.
record SheetList(List<Pile> piles) {

  /// The sheets of one round.
  record Pile(ScoringRound round, Words contest, List<Line> lines) {
    int sealed() {
      return (int) lines.stream().filter(line -> line.state() == State.SEALED).count();
    }

    /// Where its drafts are sealed in one step; nothing where none waits.
    Optional<String> sealing() {
      return lines.stream().anyMatch(line -> line.state() == State.DRAFT)
          ? Optional.of(SealAllPages.Drafts.path(round.key()))
          : Optional.empty();
    }
  }

  record Line(Seat seat, String number, State state) {
    String path() {
      return Reading.path(seat);
    }
  }

  /// How far a sheet is.
  enum State implements Marked {
    FRESH(Mark.OFF),
    DRAFT(Mark.AWAITED),
    SEALED(Mark.ON);

    private final Mark mark;

    State(Mark mark) {
      this.mark = mark;
    }

    @Override
    public Mark mark() {
      return mark;
    }

    String key() {
      return "scoring.sheet." + name();
    }
  }

  static SheetList of(DSLContext sql, PersonId juror) {
    var seats =
        Seats.of(sql, juror).stream()
            .collect(
                Collectors.groupingBy(seat -> new ScoringRound.Key(seat.contest(), seat.round())));
    var sheets =
        Sheet.all(sql, SCORING_SHEET.PERSON_ID.eq(juror)).stream()
            .collect(
                Collectors.toMap(
                    sheet -> List.of(sheet.place().key(), sheet.place().application()),
                    Function.identity()));
    var piles = new ArrayList<Pile>();
    for (ScoringRound round : ScoringRound.all(sql)) {
      var mine = seats.getOrDefault(round.key(), List.of());
      Call.find(sql, round.edition(), round.key().contest())
          .filter(_ -> round.isOpen() && !mine.isEmpty())
          .ifPresent(call -> piles.add(pile(sql, round, call, new Mine(mine, sheets))));
    }
    return new SheetList(piles);
  }

  /// What is a juror's.
  private record Mine(List<Seat> seats, Map<List<Object>, Sheet> sheets) {
    State state(Seat seat) {
      var key = new ScoringRound.Key(seat.contest(), seat.round());
      return Optional.ofNullable(sheets.get(List.<Object>of(key, seat.application())))
          .map(sheet -> sheet.isSealed() ? State.SEALED : State.DRAFT)
          .orElse(State.FRESH);
    }
  }

  private static Pile pile(DSLContext sql, ScoringRound round, Call call, Mine mine) {
    Map<UUID, String> numbers =
        HandedIn.in(sql, call.id()).stream()
            .collect(Collectors.toMap(HandedIn::id, HandedIn::shownNumber));
    var lines =
        mine.seats().stream()
            .filter(seat -> numbers.containsKey(seat.application()))
            .map(seat ->
                new Line(seat, numbers.getOrDefault(seat.application(), ""), mine.state(seat)))
            .sorted(
                Comparator.comparing((Line line) -> line.state() == State.SEALED)
                    .thenComparing(Line::number))
            .toList();
    return new Pile(round, call.name(), lines);
  }
}
