package org.toguna.jury;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.toguna.assignment.Affinities;
import org.toguna.assignment.Rule;

/// Why a rule cannot be kept, as far as counting shows it; the solver settles the rest.
final class RuleCheck {
  private final Table table;
  private final Wanted wanted;

  RuleCheck(Table table, Wanted wanted) {
    this.table = table;
    this.wanted = wanted;
  }

  /// The first rule that counting finds in the way.
  Optional<Found.Why> why() {
    return AskedRule.of(table, wanted).stream()
        .flatMap(asked -> asked.rules().stream().flatMap(rule -> why(asked.code(), rule).stream()))
        .findFirst();
  }

  private Optional<Found.Why> why(String code, Rule rule) {
    var dossiers = dossiers(rule);
    var lacking =
        dossiers.stream().filter(d -> open(rule, d) < rule.min()).mapToObj(this::id).toList();
    if (!lacking.isEmpty()) {
      return Optional.of(
          new Found.Why(
              Found.Reason.RULE_NOBODY, List.of(rule.min()), lacking, List.of(), List.of(code)));
    }
    int members = rule.members().cardinality();
    int asked = dossiers.cardinality() * rule.min();
    int given = members * wanted.max();
    if (asked > given) {
      return Optional.of(
          new Found.Why(
              Found.Reason.RULE_MANY,
              List.of(asked, members, wanted.max(), given),
              List.of(),
              jurors(rule),
              List.of(code)));
    }
    return few(code, rule);
  }

  /// Dossiers it is not for take as many as they like.
  private Optional<Found.Why> few(String code, Rule rule) {
    int others = table.dossiers().size() - dossiers(rule).cardinality();
    int most = dossiers(rule).cardinality() * rule.max() + others * wanted.perDossier();
    int members = rule.members().cardinality();
    int must = members * wanted.min();
    return must > most
        ? Optional.of(
            new Found.Why(
                Found.Reason.RULE_FEW,
                List.of(most, members, wanted.min(), must),
                List.of(),
                jurors(rule),
                List.of(code)))
        : Optional.empty();
  }

  private BitSet dossiers(Rule rule) {
    return rule.dossiers()
        .orElseGet(() -> {
          var all = new BitSet();
          all.set(0, table.dossiers().size());
          return all;
        });
  }

  private int open(Rule rule, int dossier) {
    return (int)
        rule.members().stream()
            .filter(j -> table.units()[dossier][j] != Affinities.CONFLICT)
            .count();
  }

  private UUID id(int dossier) {
    return table.dossiers().get(dossier).id();
  }

  private List<UUID> jurors(Rule rule) {
    return IntStream.range(0, table.jurors().size())
        .filter(rule.members()::get)
        .mapToObj(j -> table.jurors().get(j).id().value())
        .toList();
  }
}
