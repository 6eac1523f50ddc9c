package org.toguna.kit.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.SignalEar;
import org.toguna.kit.db.Unit;

/// Public pages as compressed bytes, kept until an event drops their topic, on every node.
@Component
public final class PageCache implements SignalEar {
  private static final String CHANNEL = "pages";

  /// About 2,000 pages of a programme; past this the cache starts afresh.
  private static final long MOST_BYTES = 48L << 20;

  private final Map<Key, Kept> pages = new ConcurrentHashMap<>();
  private final AtomicLong weight = new AtomicLong();
  private final Clock clock;
  private volatile long epoch;

  PageCache(Clock clock) {
    this.clock = clock;
  }

  record Key(String address, Lang lang) {}

  record Kept(Packed body, Set<String> topics, Instant until) {}

  /// What to put the page under once it is made, and what was known when its making began.
  record Miss(Key key, long epoch) {}

  /// Drops, once the unit is committed, every page that shows this topic.
  public static void drop(Unit unit, String topic) {
    unit.signal(CHANNEL, topic);
  }

  Optional<Packed> find(Key key) {
    var kept = pages.get(key);
    return kept != null && fresh(kept) ? Optional.of(kept.body()) : Optional.empty();
  }

  private boolean fresh(Kept kept) {
    return clock.instant().isBefore(kept.until());
  }

  Miss miss(Key key) {
    return new Miss(key, epoch);
  }

  /// Keeps a page unless something was dropped while it was being made.
  synchronized void keep(Miss miss, Kept page) {
    if (miss.epoch() != epoch) {
      return;
    }
    if (weight.get() > MOST_BYTES) {
      forgetAll();
    }
    weight.addAndGet(page.body().weight() - weightOf(pages.put(miss.key(), page)));
  }

  private static long weightOf(@Nullable Kept kept) {
    return kept == null ? 0 : kept.body().weight();
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public synchronized void heard(String topic) {
    epoch++;
    pages
        .entrySet()
        .removeIf(entry -> {
          boolean hit = entry.getValue().topics().contains(topic);
          if (hit) {
            weight.addAndGet(-weightOf(entry.getValue()));
          }
          return hit;
        });
  }

  @Override
  public synchronized void missed() {
    epoch++;
    forgetAll();
  }

  private void forgetAll() {
    pages.clear();
    weight.set(0);
  }
}
