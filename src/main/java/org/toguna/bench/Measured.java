package org.toguna.bench;

import java.util.Locale;

/// One figure: what was measured, how it is judged, and how it was come by. A figure that is only
/// told has no target.
public record Measured(String what, double value, String unit, Target target, String note) {

  /// What is to be reached.
  public sealed interface Target {
    record AtMost(double value) implements Target {}

    record AtLeast(double value) implements Target {}

    record Told() implements Target {}
  }

  static Measured atMost(String what, double value, String unit, double most, String note) {
    return new Measured(what, value, unit, new Target.AtMost(most), note);
  }

  static Measured atLeast(String what, double value, String unit, double least, String note) {
    return new Measured(what, value, unit, new Target.AtLeast(least), note);
  }

  static Measured told(String what, double value, String unit, String note) {
    return new Measured(what, value, unit, new Target.Told(), note);
  }

  /// Whether the figure is as it should be.
  public boolean isReached() {
    return switch (target) {
      case Target.AtMost most -> value <= most.value();
      case Target.AtLeast least -> value >= least.value();
      case Target.Told _ -> true;
    };
  }

  /// « cache: of the constant's rate 0.91 ≥ 0.8 reached ».
  public String line() {
    var wanted =
        switch (target) {
          case Target.AtMost most -> "<= " + number(most.value());
          case Target.AtLeast least -> ">= " + number(least.value());
          case Target.Told _ -> "";
        };
    var verdict = target instanceof Target.Told ? "" : isReached() ? "reached" : "MISSED";
    return String.format(
        Locale.ROOT,
        "  %-52s %12s %-6s %-10s %-8s %s",
        what,
        number(value),
        unit,
        wanted,
        verdict,
        note);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.2f", value);
  }
}
