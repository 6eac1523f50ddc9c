package org.toguna.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// An edition's figures. Those for the public are made of closed check-ins alone and of the teams
/// that agreed: they change when a check-in is closed and not with each answer, which would tell
/// what that answer was. No cell tells of fewer than three, nor lets them be worked out from the
/// others.
record Impact(
    int followed, Shares answered, Optional<Totals> totals, List<Cell> lives, List<Cell> bands) {
  static final int FEWEST = 3;

  /// How many answered, and how many of them are counted here.
  record Shares(int answers, int counted) {}

  /// Jobs with the women's share in percent, and XOF raised; nothing where fewer than three raised
  /// any.
  record Totals(long jobs, Optional<Integer> womenPercent, Optional<Long> raised) {}

  /// A count, or nothing where it is not told.
  record Cell(Optional<Integer> count) {}

  /// For everybody.
  static Impact open(Round round) {
    var closed = round.checkins().stream().filter(one -> one.closed().isPresent()).toList();
    var last = last(round, closed);
    var counted = last.stream().filter(one -> one.said().counts()).toList();
    boolean enough = counted.size() >= FEWEST;
    return new Impact(
        round.teams().size(),
        new Shares(last.size(), counted.size()),
        enough ? Optional.of(totals(counted, FEWEST)) : Optional.empty(),
        enough ? cells(counts(counted, TeamLife.values().length, Impact::life)) : List.of(),
        enough
            ? cells(counts(counted, round.plan().count(), one -> one.said().band()))
            : List.of());
  }

  /// For the organisers: whoever answered, to the last word.
  static Impact all(Round round) {
    var last = last(round, round.checkins());
    return new Impact(
        round.teams().size(),
        new Shares(last.size(), last.size()),
        Optional.of(totals(last, 1)),
        told(counts(last, TeamLife.values().length, Impact::life)),
        told(counts(last, round.plan().count(), one -> one.said().band())));
  }

  private static int life(Reply one) {
    return one.said().life().place();
  }

  /// Each team's last word; check-ins stand in the order of their days.
  private static List<Reply> last(Round round, List<Checkin> checkins) {
    var last = new LinkedHashMap<UUID, Reply>();
    checkins.forEach(one -> last.putAll(round.at(one)));
    return List.copyOf(last.values());
  }

  private static Totals totals(List<Reply> counted, int fewest) {
    long jobs = counted.stream().mapToLong(one -> one.said().jobs().all()).sum();
    long women = counted.stream().mapToLong(one -> one.said().jobs().women()).sum();
    var raised = counted.stream().mapToLong(one -> one.said().money().amount()).sum();
    long raisers = counted.stream().filter(one -> one.said().money().amount() > 0).count();
    return new Totals(
        jobs,
        jobs == 0
            ? Optional.empty()
            : Optional.of(Math.toIntExact(Math.round(100.0 * women / jobs))),
        raisers > 0 && raisers < fewest ? Optional.empty() : Optional.of(raised));
  }

  private static List<Integer> counts(List<Reply> all, int size, ToIntFunction<Reply> place) {
    return IntStream.range(0, size)
        .mapToObj(at -> (int) all.stream().filter(one -> place.applyAsInt(one) == at).count())
        .toList();
  }

  private static List<Cell> told(List<Integer> counts) {
    return counts.stream().map(count -> new Cell(Optional.of(count))).toList();
  }

  /// Hides what is below three, and then the smallest of the others until what is hidden cannot be
  /// worked out: two cells at least, of three teams at least.
  static List<Cell> cells(List<Integer> counts) {
    var hidden = new ArrayList<Integer>();
    IntStream.range(0, counts.size())
        .filter(at -> counts.get(at) > 0 && counts.get(at) < FEWEST)
        .forEach(hidden::add);
    var others =
        new ArrayList<>(
            IntStream.range(0, counts.size())
                .filter(at -> counts.get(at) >= FEWEST)
                .boxed()
                .sorted(Comparator.comparing(counts::get))
                .toList());
    while (!hidden.isEmpty() && isTold(hidden, counts) && !others.isEmpty()) {
      hidden.add(others.removeFirst());
    }
    return IntStream.range(0, counts.size())
        .mapToObj(
            at -> new Cell(hidden.contains(at) ? Optional.empty() : Optional.of(counts.get(at))))
        .toList();
  }

  private static boolean isTold(List<Integer> hidden, List<Integer> counts) {
    return hidden.size() < 2 || hidden.stream().mapToInt(counts::get).sum() < FEWEST;
  }

  /// How many are alive, if that is told.
  Optional<Integer> alive() {
    return lives.isEmpty() ? Optional.empty() : lives.get(TeamLife.ALIVE.place()).count();
  }

  /// The most that a band holds, for drawing.
  int most() {
    return bands.stream().flatMap(cell -> cell.count().stream()).reduce(1, Math::max);
  }
}
