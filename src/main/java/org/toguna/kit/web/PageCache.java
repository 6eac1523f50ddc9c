package org.toguna.kit.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.SignalEar;
import org.toguna.kit.db.Unit;

/// Public pages as compressed bytes, kept until an event drops their topic, on every node.
@Component
public final class PageCache implements SignalEar {
  private static final String CHANNEL = "pages";
  private static final int MOST_TOPICS = 10_000;
  private static final int MOST_ADDRESSES = 20_000;

  /// Somebody who waits longer for another's page makes it alone.
  private static final long PATIENCE_SECONDS = 3;

  private final Map<Key, Kept> pages = new ConcurrentHashMap<>();
  private final Map<Key, CompletableFuture<Boolean>> beingMade = new ConcurrentHashMap<>();
  private final Set<String> everKept = ConcurrentHashMap.newKeySet();
  private final Map<String, Long> dropped = new HashMap<>();
  private final AtomicLong weight = new AtomicLong();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final long mostBytes;
  private final Clock clock;
  private long droppedAll;
  private final AtomicLong epoch = new AtomicLong();

  /// `megabytes`: room for some thousand pages; past it the cache starts afresh.
  PageCache(Clock clock, @Value("${toguna.pages.megabytes:32}") int megabytes) {
    this.clock = clock;
    this.mostBytes = (long) megabytes << 20;
  }

  record Key(String address, Lang lang) {}

  record Kept(Packed body, Set<String> topics, Instant until) {}

  /// What was found: the page, or leave to make it.
  sealed interface Found {
    record Here(Packed body) implements Found {}

    /// What to put the page under once it is made, what was known when its making began, and who
    /// waits for it.
    record Miss(Key key, long epoch, @Nullable CompletableFuture<Boolean> waiting)
        implements Found {}
  }

  /// Drops, once the unit is committed, every page that shows this topic.
  public static void drop(Unit unit, String topic) {
    unit.signal(CHANNEL, topic);
  }

  /// Finds a page. Where many ask at once for one that was just dropped, the first makes it and the
  /// others wait for that; only addresses known to be public are waited for, so that nobody waits
  /// for another person's own page.
  Found find(Key key) {
    var kept = fresh(key);
    if (kept.isEmpty() && everKept.contains(key.address())) {
      var mine = new CompletableFuture<Boolean>();
      var others = beingMade.putIfAbsent(key, mine);
      if (others == null) {
        misses.increment();
        return new Found.Miss(key, epoch.get(), mine);
      }
      others.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      kept = fresh(key);
    }
    if (kept.isPresent()) {
      hits.increment();
      return new Found.Here(kept.get());
    }
    misses.increment();
    return new Found.Miss(key, epoch.get(), null);
  }

  private Optional<Packed> fresh(Key key) {
    var kept = pages.get(key);
    return kept != null && clock.instant().isBefore(kept.until())
        ? Optional.of(kept.body())
        : Optional.empty();
  }

  /// The making is over, whatever came of it.
  void made(Found.Miss miss) {
    if (miss.waiting() != null) {
      beingMade.remove(miss.key(), miss.waiting());
      miss.waiting().complete(true);
    }
  }

  /// Keeps a page unless something it shows was dropped while it was being made.
  synchronized void keep(Found.Miss miss, Kept page) {
    if (droppedAll > miss.epoch()
        || page.topics().stream().anyMatch(one -> dropped.getOrDefault(one, 0L) > miss.epoch())) {
      return;
    }
    if (weight.get() + page.body().weight() > mostBytes) {
      forgetAll();
    }
    weight.addAndGet(page.body().weight() - weightOf(pages.put(miss.key(), page)));
    if (everKept.size() < MOST_ADDRESSES) {
      everKept.add(miss.key().address());
    }
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
    long now = epoch.incrementAndGet();
    if (dropped.size() >= MOST_TOPICS) {
      dropped.clear();
      droppedAll = now;
    }
    dropped.put(topic, now);
    pages.values().removeIf(kept -> kept.topics().contains(topic));
    weight.set(pages.values().stream().mapToLong(PageCache::weightOf).sum());
  }

  @Override
  public synchronized void missed() {
    droppedAll = epoch.incrementAndGet();
    forgetAll();
  }

  private void forgetAll() {
    pages.clear();
    weight.set(0);
  }

  long bytes() {
    return weight.get();
  }

  int size() {
    return pages.size();
  }

  long hits() {
    return hits.sum();
  }

  long misses() {
    return misses.sum();
  }
}
