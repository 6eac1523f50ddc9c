package org.toguna.waitingroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;

/// Who is inside and who waits. Everybody who comes while it is full draws the next number; numbers
/// are called as people leave, and whoever holds a called number goes in when it shows itself. A
/// called number that does not show itself within [#SHOWS_ITSELF] keeps nobody else out, and goes
/// in all the same when it comes back. So does whoever was inside and wrote longer than [#IDLE].
@Component
class Room {
  /// Inside without a sign for so long, and the place is free: long enough to read a code in an
  /// SMS.
  static final Duration IDLE = Duration.ofMinutes(3);

  static final Duration SHOWS_ITSELF = Duration.ofSeconds(30);

  /// A number is kept for somebody whose power was cut for so long.
  static final Duration KEPT = Duration.ofMinutes(60);

  private static final Duration RATE_OVER = Duration.ofMinutes(1);
  private static final int MOST_WAITING = 500_000;
  private static final int TICKET = 20;

  private final int places;
  private final Clock clock;

  /// Those inside, by ticket, whoever showed itself longest ago first.
  private final LinkedHashMap<String, Instant> inside = new LinkedHashMap<>(256, 0.75f, true);

  /// Those whose place was freed while they were silent, by ticket.
  private final LinkedHashMap<String, Instant> silent = new LinkedHashMap<>();

  /// Numbers that were called and have not shown themselves yet.
  private final LinkedHashMap<Long, Instant> called = new LinkedHashMap<>();

  private final Map<String, Long> line = new HashMap<>();
  private final LinkedHashMap<String, Instant> seen = new LinkedHashMap<>(256, 0.75f, true);
  private long last;
  private long calledUpTo;
  private Instant rateSince = Instant.EPOCH;
  private long rateFrom;
  private double perSecond;

  Room(@Value("${toguna.registration.inside:400}") int places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  /// Where whoever holds this ticket, or none, is now.
  synchronized Standing come(@Nullable String ticket) {
    var now = clock.instant();
    tidy(now);
    if (ticket != null && inside.containsKey(ticket)) {
      return in(ticket, now);
    }
    if (ticket != null && silent.remove(ticket) != null) {
      return in(ticket, now);
    }
    var number = ticket == null ? null : line.get(ticket);
    if (ticket != null && number != null) {
      return waiting(ticket, number, now);
    }
    if (line.isEmpty() && inside.size() < places) {
      return in(Codes.next(TICKET), now);
    }
    if (line.size() >= MOST_WAITING) {
      return new Standing.TurnedAway();
    }
    var drawn = Codes.next(TICKET);
    line.put(drawn, ++last);
    return waiting(drawn, last, now);
  }

  private Standing waiting(String ticket, long number, Instant now) {
    call(now);
    if (number <= calledUpTo) {
      line.remove(ticket);
      seen.remove(ticket);
      called.remove(number);
      return in(ticket, now);
    }
    seen.put(ticket, now);
    long ahead = number - calledUpTo - 1;
    return new Standing.Waiting(ticket, ahead, about(ahead));
  }

  private Standing in(String ticket, Instant now) {
    inside.put(ticket, now);
    return new Standing.Inside(ticket);
  }

  /// Calls as many as there is room for, those called before counted in.
  private void call(Instant now) {
    long free = (long) places - inside.size() - called.size();
    while (free > 0 && calledUpTo < last) {
      called.put(++calledUpTo, now);
      free--;
    }
    if (!rateSince.plus(RATE_OVER).isAfter(now)) {
      perSecond = (calledUpTo - rateFrom) / (double) RATE_OVER.toSeconds();
      rateFrom = calledUpTo;
      rateSince = now;
    }
  }

  private Optional<Duration> about(long ahead) {
    return perSecond <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Math.round(ahead / perSecond)));
  }

  /// Whoever is done makes room.
  synchronized void leave(String ticket) {
    inside.remove(ticket);
    silent.remove(ticket);
  }

  /// How many are inside and how many hold a number.
  synchronized Count count() {
    return new Count(inside.size(), line.size());
  }

  record Count(int inside, int waiting) {}

  private void tidy(Instant now) {
    drop(inside, now.minus(IDLE)).forEach(ticket -> silent.put(ticket, now));
    drop(called, now.minus(SHOWS_ITSELF));
    var forgotten = now.minus(KEPT);
    drop(silent, forgotten);
    drop(seen, forgotten).forEach(line::remove);
  }

  /// Takes out what is older than `then`, of which the oldest come first; answers what it was.
  private static <K> List<K> drop(Map<K, Instant> from, Instant then) {
    var dropped = new ArrayList<K>();
    for (var oldest = from.entrySet().iterator(); oldest.hasNext(); ) {
      var one = oldest.next();
      if (one.getValue().isAfter(then)) {
        break;
      }
      dropped.add(one.getKey());
      oldest.remove();
    }
    return dropped;
  }
}
