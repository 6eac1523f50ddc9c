package org.toguna.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.toguna.kit.base.Lang;

/// What is kept, for how long, and who waits for whom.
class PageCacheTest {
  private static final PageCache.Key PROGRAMME = new PageCache.Key("/programme", Lang.FR);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-29T08:00:00Z"));
  private final PageCache cache = new PageCache(Clock.systemUTC(), 1);

  @Test
  void aKeptPageIsFoundUntilItsTopicIsDropped() {
    keep(cache, PROGRAMME, "Panel 1");
    assertThat(text(cache.find(PROGRAMME))).isEqualTo("Panel 1");
    cache.heard("edition");
    assertThat(text(cache.find(PROGRAMME))).isEqualTo("Panel 1");
    cache.heard("programme");
    assertThat(text(cache.find(PROGRAMME))).isEmpty();
  }

  @Test
  void aPageWhoseTopicWasDroppedWhileItWasMadeIsNotKept() {
    var miss = miss(cache.find(PROGRAMME));
    cache.heard("programme");
    keep(cache, miss, "Panel 1");
    assertThat(text(cache.find(PROGRAMME))).isEmpty();
  }

  @Test
  void aPageMadeWhileAnotherTopicWasDroppedIsKept() {
    var miss = miss(cache.find(PROGRAMME));
    cache.heard("recommendations");
    keep(cache, miss, "Panel 1");
    assertThat(text(cache.find(PROGRAMME))).isEqualTo("Panel 1");
  }

  @Test
  void nothingIsKeptAcrossALostLine() {
    var miss = miss(cache.find(PROGRAMME));
    cache.missed();
    keep(cache, miss, "Panel 1");
    assertThat(text(cache.find(PROGRAMME))).isEmpty();
  }

  @Test
  void aPageEndsWhenTheClockSaysSo() {
    var clocked = new PageCache(new TurnedClock(now), 1);
    var until = Objects.requireNonNull(now.get()).plusSeconds(60);
    clocked.keep(
        miss(clocked.find(PROGRAMME)),
        new PageCache.Kept(packed("en cours"), Set.of("programme"), until));
    assertThat(text(clocked.find(PROGRAMME))).isEqualTo("en cours");
    now.set(until);
    assertThat(text(clocked.find(PROGRAMME))).isEmpty();
  }

  @Test
  void itNeverHoldsMoreThanItsShareOfMemory() {
    var random = new Random(1);
    for (int i = 0; i < 200; i++) {
      var noise = new byte[20_000];
      random.nextBytes(noise);
      var key = new PageCache.Key("/page-" + i, Lang.FR);
      var body = Packed.of("image/png", noise);
      cache.keep(miss(cache.find(key)), new PageCache.Kept(body, Set.of("programme"), Instant.MAX));
      assertThat(cache.bytes()).isLessThanOrEqualTo(1 << 20);
    }
    assertThat(cache.size()).isPositive();
  }

  @Test
  void whoeverAsksWhileAPageIsMadeAnewGetsThatPage() throws Exception {
    keep(cache, PROGRAMME, "Panel 1");
    cache.heard("programme");
    var first = miss(cache.find(PROGRAMME));
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      var second = visitors.submit(() -> cache.find(PROGRAMME));
      keep(cache, first, "Panel 1 (modifié)");
      cache.made(first);
      assertThat(text(second.get())).isEqualTo("Panel 1 (modifié)");
    }
  }

  @Test
  void whoeverWaitedForAPageThatFailedMakesItAlone() throws Exception {
    keep(cache, PROGRAMME, "Panel 1");
    cache.heard("programme");
    var first = miss(cache.find(PROGRAMME));
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      var second = visitors.submit(() -> cache.find(PROGRAMME));
      cache.made(first);
      assertThat(second.get()).isInstanceOf(PageCache.Found.Miss.class);
    }
  }

  @Test
  void hardPackedBodiesAreSmallerAndTheSameWords() {
    var words = "La souveraineté numérique et la culture. ".repeat(200);
    var body = packed(words);
    var gzip = Encodings.of("gzip");
    var soft = body.best(gzip);
    body.packHard();
    var hard = body.best(gzip);
    assertThat(hard.bytes().length).isLessThanOrEqualTo(soft.bytes().length);
    assertThat(hard.tag()).isNotEqualTo(soft.tag());
    assertThat(body.text()).isEqualTo(words);
    // Whoever has the words already, packed quickly, need not fetch them again.
    assertThat(body.known(gzip, soft.tag())).isNotNull();
    assertThat(body.known(Encodings.of("identity"), soft.tag())).isNull();
  }

  private static Packed packed(String text) {
    return Packed.of("text/html", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void keep(PageCache cache, PageCache.Key key, String text) {
    keep(cache, miss(cache.find(key)), text);
  }

  private static void keep(PageCache cache, PageCache.Found.Miss miss, String text) {
    cache.keep(miss, new PageCache.Kept(packed(text), Set.of("programme"), Instant.MAX));
    cache.made(miss);
  }

  private static PageCache.Found.Miss miss(PageCache.Found found) {
    return switch (found) {
      case PageCache.Found.Miss miss -> miss;
      case PageCache.Found.Here here -> throw new AssertionError("kept: " + here.body().text());
    };
  }

  private static String text(PageCache.Found found) {
    return switch (found) {
      case PageCache.Found.Here here -> here.body().text();
      case PageCache.Found.Miss _ -> "";
    };
  }

  /// A clock that the test turns.
  private static final class TurnedClock extends Clock {
    private final AtomicReference<Instant> now;

    TurnedClock(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return Objects.requireNonNull(now.get());
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
