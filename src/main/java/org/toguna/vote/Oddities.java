package org.toguna.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.toguna.badge.BadgeId;

/// What is odd about when ballots came and with which badges. It says nothing of what they hold,
/// and takes none away: a person decides.
final class Oddities {
  /// A window of a burst, and how many first ballots in one are a burst: so many at least, and more
  /// than so many times the average window of the vote.
  static final Duration WINDOW = Duration.ofSeconds(10);

  static final int BURST = 20;
  static final int TIMES = 5;

  /// So many badges that were issued one after the other and vote one after the other.
  static final int RUN = 5;

  private Oddities() {}

  enum Kind {
    BURST,
    RUN,
    NO_ENTRY;

    String key() {
      return "vote.odd." + name();
    }
  }

  /// A ballot, when it was first filled in, and its badge where that is still known.
  record Voted(UUID ballot, @Nullable BadgeId badge, Instant at) {}

  /// What is known of badges: in which order they were issued, which came in.
  record Known(Map<BadgeId, Integer> issued, Set<BadgeId> entered) {}

  /// In the order they came.
  record Found(Kind kind, List<Voted> ballots) {}

  static List<Found> in(Poll.Terms terms, List<Voted> ballots, Known known) {
    var sorted =
        ballots.stream()
            .sorted(Comparator.comparing(Voted::at).thenComparing(Voted::ballot))
            .toList();
    var found = new ArrayList<Found>();
    found.addAll(bursts(terms, sorted));
    found.addAll(runs(sorted, known.issued()));
    var absent =
        sorted.stream()
            .filter(one -> one.badge() != null && !known.entered().contains(one.badge()))
            .toList();
    if (!absent.isEmpty()) {
      found.add(new Found(Kind.NO_ENTRY, absent));
    }
    return found;
  }

  /// Windows that follow each other are one burst.
  private static List<Found> bursts(Poll.Terms terms, List<Voted> sorted) {
    var windows = new TreeMap<Long, List<Voted>>();
    for (Voted one : sorted) {
      long window = Duration.between(terms.opens(), one.at()).dividedBy(WINDOW);
      windows.computeIfAbsent(window, none -> new ArrayList<>()).add(one);
    }
    long all = Math.max(1, Duration.between(terms.opens(), terms.closes()).dividedBy(WINDOW));
    var bursts = new ArrayList<Found>();
    long last = Long.MIN_VALUE;
    for (var window : windows.entrySet()) {
      int count = window.getValue().size();
      if (count < BURST || count * all <= (long) TIMES * sorted.size()) {
        continue;
      }
      if (!bursts.isEmpty() && window.getKey() == last + 1) {
        bursts.getLast().ballots().addAll(window.getValue());
      } else {
        bursts.add(new Found(Kind.BURST, new ArrayList<>(window.getValue())));
      }
      last = window.getKey();
    }
    return bursts;
  }

  private static List<Found> runs(List<Voted> sorted, Map<BadgeId, Integer> issued) {
    var runs = new ArrayList<Found>();
    var run = new ArrayList<Voted>();
    int step = 0;
    for (Voted one : sorted) {
      int next = run.isEmpty() ? 0 : step(run.getLast(), one, issued);
      if (next != 0 && (run.size() == 1 || next == step)) {
        step = next;
        run.add(one);
        continue;
      }
      keep(run, runs);
      var last = next == 0 || run.isEmpty() ? List.<Voted>of() : List.of(run.getLast());
      run.clear();
      run.addAll(last);
      run.add(one);
      step = next;
    }
    keep(run, runs);
    return runs;
  }

  private static void keep(List<Voted> run, List<Found> runs) {
    if (run.size() >= RUN) {
      runs.add(new Found(Kind.RUN, List.copyOf(run)));
    }
  }

  /// 1 or -1 where one badge was issued right after or right before the other, else 0.
  private static int step(Voted before, Voted after, Map<BadgeId, Integer> issued) {
    var from = before.badge() == null ? null : issued.get(before.badge());
    var to = after.badge() == null ? null : issued.get(after.badge());
    return from == null || to == null || Math.abs(to - from) != 1 ? 0 : to - from;
  }
}
