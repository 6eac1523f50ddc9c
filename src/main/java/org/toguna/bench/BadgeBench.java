package org.toguna.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.toguna.badge.Access;
import org.toguna.badge.BadgeId;
import org.toguna.badge.KeyRing;
import org.toguna.badge.Reading;
import org.toguna.badge.SigningKey;

/// Badge codes: how many are signed and read in a second, and a million changed ones of which none
/// may be taken.
final class BadgeBench implements Benchmark {
  private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 29);
  private static final Access ACCESS = new Access(3, 0b101, DAY, DAY.plusDays(2));
  private static final int EDITION = 3;
  private static final int MUTATIONS = 1_000_000;

  private final SigningKey key = SigningKey.fresh(1);
  private final KeyRing ring = new KeyRing(EDITION, Map.of(1, key.publicKey()));

  @Override
  public String name() {
    return "badge";
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    var codes = codes(ground.tiny() ? 20 : 2_000);
    var signed = new ArrayList<Double>();
    var read = new ArrayList<Double>();
    rate(ground.round(2_000), random -> !sign(random).isEmpty());
    rate(ground.round(2_000), random -> read(codes, random));
    for (int i = 0; i < ground.times(3); i++) {
      signed.add(rate(ground.round(2_000), random -> !sign(random).isEmpty()));
      read.add(rate(ground.round(2_000), random -> read(codes, random)));
    }
    int mutations = ground.tiny() ? 500 : MUTATIONS;
    return List.of(
        Measured.told(
            "badge codes signed, one thread",
            Math.rint(Medians.of(signed)),
            "/s",
            Medians.spread(signed)),
        Measured.told(
            "badge codes verified, one thread",
            Math.rint(Medians.of(read)),
            "/s",
            Medians.spread(read)),
        Measured.atMost(
            "changed codes taken for good",
            (double) taken(codes, mutations),
            "",
            0,
            "of %,d, one to three signs changed".formatted(mutations)));
  }

  private List<String> codes(int count) {
    var random = new SplittableRandom(EDITION);
    var codes = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      codes.add(sign(random));
    }
    return codes;
  }

  private String sign(SplittableRandom random) {
    return key.sign(EDITION, new BadgeId(random.nextLong()), ACCESS, "Awa Traoré");
  }

  private boolean read(List<String> codes, SplittableRandom random) {
    return ring.read(codes.get(random.nextInt(codes.size())), DAY) instanceof Reading.Good;
  }

  /// What is timed, and whether it came out as it should.
  private interface Timed {
    boolean run(SplittableRandom random);
  }

  private static double rate(long millis, Timed timed) {
    var random = new SplittableRandom(millis);
    long start = System.nanoTime();
    long times = 0;
    while (System.nanoTime() - start < millis * 1_000_000) {
      if (!timed.run(random)) {
        throw new IllegalStateException("A good code was refused");
      }
      times++;
    }
    return (double) times * 1e9 / (System.nanoTime() - start);
  }

  private long taken(List<String> codes, int mutations) throws Exception {
    int hands = Runtime.getRuntime().availableProcessors();
    long taken = 0;
    try (var workers = Executors.newFixedThreadPool(hands)) {
      var parts = new ArrayList<Future<Long>>();
      for (int i = 0; i < hands; i++) {
        var random = new SplittableRandom(i);
        parts.add(workers.submit(() -> taken(codes, mutations / hands, random)));
      }
      for (var part : parts) {
        taken += part.get();
      }
    }
    return taken;
  }

  private long taken(List<String> codes, int mutations, SplittableRandom random) {
    long taken = 0;
    for (int i = 0; i < mutations; i++) {
      var code = codes.get(random.nextInt(codes.size()));
      var changed = changed(code, random);
      if (!changed.equals(code) && ring.read(changed, DAY) instanceof Reading.Good) {
        taken++;
      }
    }
    return taken;
  }

  private static String changed(String code, SplittableRandom random) {
    var text = new StringBuilder(code);
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.setCharAt(random.nextInt(text.length()), SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
