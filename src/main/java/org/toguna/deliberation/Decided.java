package org.toguna.deliberation;

import java.util.Arrays;
import java.util.List;

/// A decision as it is published: one line, whose SHA-256 the public journal holds under `entry`.
///
/// @param prize the slug of a prize; empty for a dossier that is retained
/// @param amount in XOF
/// @param dossier who has it; nobody for a prize that is not given
/// @param decider who chose, where the jury did not
record Decided(
    long entry,
    String prize,
    long amount,
    boolean shared,
    Winner dossier,
    String decider,
    String reason) {
  static final String RETAINED = "retained";
  static final String AWARD = "award";
  static final String WITHHELD = "withheld";
  private static final String NONE = "-";

  Decided {
    decider = flat(decider);
    reason = flat(reason);
  }

  /// A dossier as it is named: its categories are slugs.
  record Winner(String number, String name, List<String> categories, String country) {
    static final Winner NOBODY = new Winner("", "", List.of(), "");

    Winner {
      name = flat(name);
    }
  }

  static Decided retained(Winner dossier, String reason) {
    return new Decided(0, "", 0, false, dossier, "", reason);
  }

  static Decided withheld(String prize, long amount, String reason) {
    return new Decided(0, prize, amount, false, Winner.NOBODY, "", reason);
  }

  Decided at(long index) {
    return new Decided(index, prize, amount, shared, dossier, decider, reason);
  }

  boolean isGiven() {
    return !dossier.number().isEmpty();
  }

  private String word() {
    return prize.isEmpty() ? RETAINED : isGiven() ? AWARD : WITHHELD;
  }

  /// All of it but where the journal holds it.
  String body() {
    var parts =
        List.of(
            word(),
            or(prize),
            "" + amount,
            shared ? "shared" : "alone",
            or(dossier.number()),
            or(dossier.name()),
            or(String.join(" ", dossier.categories())),
            or(dossier.country()),
            or(decider),
            or(reason));
    return String.join(" | ", parts);
  }

  private static String or(String text) {
    return text.isEmpty() ? NONE : text;
  }

  String line() {
    return "entry " + entry + " | " + body();
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s|]+", " ").strip();
  }

  static boolean isLine(String line) {
    return line.startsWith("entry ");
  }

  static Decided read(String line) {
    var parts =
        Arrays.stream(line.split(" \\| ", -1)).map(part -> part.equals(NONE) ? "" : part).toList();
    var categories = parts.get(7).isEmpty() ? List.<String>of() : List.of(parts.get(7).split(" "));
    return new Decided(
        Long.parseLong(parts.getFirst().substring("entry ".length())),
        parts.get(2),
        Long.parseLong(parts.get(3)),
        parts.get(4).equals("shared"),
        new Winner(parts.get(5), parts.get(6), categories, parts.get(8)),
        parts.get(9),
        parts.get(10));
  }
}
