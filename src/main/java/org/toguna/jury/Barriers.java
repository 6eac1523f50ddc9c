package org.toguna.jury;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.toguna.assignment.Obstacle;

/// Why nothing can be assigned, in figures that a sentence of any language can hold: what can be
/// counted is counted, and else the solver's own findings are named.
final class Barriers {
  private Barriers() {}

  static Found.Why of(Table table, Wanted wanted, Obstacle obstacle, boolean apart) {
    int readings = table.dossiers().size() * wanted.perDossier();
    int jurors = table.jurors().size();
    if (readings > jurors * wanted.max()) {
      return why(
          Found.Reason.TOO_MANY, obstacle, readings, jurors, wanted.max(), jurors * wanted.max());
    }
    if (readings < jurors * wanted.min()) {
      return why(
          Found.Reason.TOO_FEW, obstacle, readings, jurors, wanted.min(), jurors * wanted.min());
    }
    var lacking =
        IntStream.range(0, table.dossiers().size())
            .filter(d -> table.open(d) < wanted.perDossier())
            .boxed()
            .toList();
    if (!lacking.isEmpty()) {
      return new Found.Why(
          Found.Reason.NO_JUROR,
          List.of(wanted.perDossier()),
          lacking.stream().map(d -> table.dossiers().get(d).id()).toList(),
          List.of(),
          List.of());
    }
    return new RuleCheck(table, wanted)
        .why()
        .orElseGet(() ->
            why(
                apart
                    ? Found.Reason.APART
                    : obstacle.dossiers().size() == 1
                        ? Found.Reason.NO_RULE
                        : Found.Reason.TOGETHER,
                obstacle));
  }

  private static Found.Why why(Found.Reason reason, Obstacle obstacle, Integer... numbers) {
    boolean counted = reason == Found.Reason.TOO_MANY || reason == Found.Reason.TOO_FEW;
    return new Found.Why(
        reason,
        List.of(numbers),
        counted ? List.of() : ids(obstacle.dossiers()),
        counted ? List.of() : ids(obstacle.jurors()),
        counted ? List.of() : AskedRule.codes(obstacle.groups()));
  }

  private static List<UUID> ids(List<String> texts) {
    return texts.stream().map(UUID::fromString).toList();
  }
}
