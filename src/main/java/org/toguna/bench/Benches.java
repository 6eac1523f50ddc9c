package org.toguna.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.toguna.kit.base.BadInput;

/// All benchmarks by name.
public final class Benches {
  private static final List<Benchmark> ALL =
      List.of(
          new WeightBench(),
          new CacheBench(),
          new WritesBench(),
          new ProgrammeBench(),
          new StartBench(),
          new BadgeBench(),
          new SheetBench(),
          new ImportBench(),
          new GatesBench(),
          new RushBench(),
          new VoteBench(),
          new AssignBench(),
          new CalibrateBench(),
          new JournalBench());

  private Benches() {}

  public static List<String> names() {
    return ALL.stream().map(Benchmark::name).toList();
  }

  /// Measures the one of this name, or all where it is empty, and tells each as it is done.
  ///
  /// @throws BadInput if there is none of this name
  public static Map<String, List<Measured>> measure(
      String name, Ground ground, BiConsumer<String, List<Measured>> told) {
    var chosen = ALL.stream().filter(one -> name.isEmpty() || one.name().equals(name)).toList();
    if (chosen.isEmpty()) {
      throw new BadInput("no benchmark « " + name + " »; there are " + String.join(", ", names()));
    }
    var results = new LinkedHashMap<String, List<Measured>>();
    for (Benchmark one : chosen) {
      var measured = new ArrayList<>(run(one, ground));
      results.put(one.name(), measured);
      told.accept(one.name(), measured);
    }
    return results;
  }

  private static List<Measured> run(Benchmark one, Ground ground) {
    try {
      return one.measure(ground);
    } catch (RuntimeException broken) {
      throw broken;
    } catch (Exception broken) {
      throw new IllegalStateException("The benchmark " + one.name() + " broke", broken);
    }
  }
}
