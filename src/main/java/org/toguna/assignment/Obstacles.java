package org.toguna.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says of an impossible task which dossiers and jurors make it so. Prices that prove it name them:
/// a juror with a price is one too few are like, a dossier that cannot do without such jurors is
/// one of too many (for plain loads that is a set that violates Hall's condition).
final class Obstacles {
  private final Model model;
  private final Task task;

  private Obstacles(Model model) {
    this.model = model;
    this.task = model.task();
  }

  static Obstacle of(Model model, Proof proof) {
    return new Obstacles(model).found(proof);
  }

  /// Everything could be assigned if the panels need not be connected: they fall apart for instance
  /// as they do here.
  static Obstacle apart(Model model, int[][] panels) {
    var one = new Obstacles(model);
    var piece =
        Pieces.smallest(model, panels)
            .orElseGet(() -> new Pieces.Piece(new BitSet(), new BitSet()));
    var why =
        model.task().perDossier() == 1
            ? "with one juror a dossier no two panels share a dossier"
            : "within loads, conflicts and rules nothing joins these dossiers and jurors to the others";
    return new Obstacle(
        "the panels cannot be connected: %s (--panels separate does without)".formatted(why),
        one.dossiers(piece.dossiers()),
        one.jurors(piece.jurors()));
  }

  private Obstacle found(Proof proof) {
    long wanted = (long) model.dossiers() * task.perDossier();
    long most = (long) model.jurors() * task.load().max();
    long least = (long) model.jurors() * task.load().min();
    if (wanted > most || wanted < least) {
      var sentence =
          "%d dossiers with %d jurors each are %d readings; %d jurors with %d..%d each give %s %d"
              .formatted(
                  model.dossiers(),
                  task.perDossier(),
                  wanted,
                  model.jurors(),
                  task.load().min(),
                  task.load().max(),
                  wanted > most ? "at most" : "at least",
                  wanted > most ? most : least);
      return new Obstacle(sentence, task.affinities().dossiers(), task.affinities().jurors());
    }
    return switch (proof) {
      case Proof.NoPanel none -> alone(none.dossier());
      case Proof.Barred barred -> priced(barred.prices());
      case Proof.Fork fork -> tried(fork);
      case Proof.Priced _, Proof.Open _ -> throw new IllegalStateException("It is not impossible");
    };
  }

  /// A dossier that cannot be served even if it were the only one.
  private Obstacle alone(int dossier) {
    var name = task.affinities().dossiers().get(dossier);
    var open = new BitSet();
    IntStream.range(0, model.jurors())
        .filter(j -> task.affinities().isOpen(dossier, j))
        .forEach(open::set);
    if (open.cardinality() < task.perDossier()) {
      return new Obstacle(
          "dossier %s needs %d jurors and has only %d without a conflict"
              .formatted(name, task.perDossier(), open.cardinality()),
          List.of(name),
          jurors(open));
    }
    for (Rule rule : rulesFor(dossier)) {
      var members = (BitSet) open.clone();
      members.and(rule.members());
      if (members.cardinality() < rule.min()) {
        return new Obstacle(
            "dossier %s needs %d of group %s and has only %d without a conflict"
                .formatted(name, rule.min(), rule.group(), members.cardinality()),
            List.of(name),
            jurors(members),
            List.of(rule.group()));
      }
    }
    var clashing = clashing(dossier);
    var written = clashing.stream().map(Obstacles::written).collect(Collectors.joining(", "));
    return new Obstacle(
        "dossier %s has no %d jurors that keep all rules together: %s"
            .formatted(name, task.perDossier(), written),
        List.of(name),
        jurors(open),
        clashing.stream().map(Rule::group).toList());
  }

  private List<Rule> rulesFor(int dossier) {
    return task.rules().stream().filter(rule -> rule.isFor(dossier)).toList();
  }

  /// The fewest rules that already leave a dossier without a panel: each is left out in turn, and
  /// comes back if that helps.
  private List<Rule> clashing(int dossier) {
    var kept = new ArrayList<>(rulesFor(dossier));
    for (Rule rule : rulesFor(dossier)) {
      kept.remove(rule);
      if (hasPanel(dossier, kept)) {
        kept.add(rule);
      }
    }
    return kept;
  }

  private boolean hasPanel(int dossier, List<Rule> rules) {
    var eased =
        new Task(task.affinities(), task.perDossier(), task.load(), List.copyOf(rules), false);
    return new PanelSearch(eased, new Pins(model.dossiers(), model.jurors()))
            .score(dossier, new long[model.jurors()])
        != PanelSearch.NONE;
  }

  private static String written(Rule rule) {
    return rule.group() + " " + rule.min() + ".." + rule.max();
  }

  private Obstacle priced(long[] prices) {
    var search = new PanelSearch(task, new Pins(model.dossiers(), model.jurors()));
    var culprits = Culprits.of(model, new Bound(model, search), search, prices);
    var dossiers = dossiers(culprits.dossiers());
    var jurors = jurors(culprits.jurors());
    if (culprits.tooMuch()) {
      return new Obstacle(
          "these dossiers (%d) need more readings from these jurors (%d) than the %d they may give"
              .formatted(dossiers.size(), jurors.size(), (long) jurors.size() * task.load().max()),
          dossiers,
          jurors);
    }
    return new Obstacle(
        "these jurors (%d) must read %d at least, and the dossiers open to them cannot use so many"
            .formatted(jurors.size(), (long) jurors.size() * task.load().min()),
        dossiers,
        jurors);
  }

  /// More than one set of prices was needed: whoever is in one of them is named.
  private Obstacle tried(Proof.Fork fork) {
    var dossiers = new BitSet();
    var jurors = new BitSet();
    gather(fork, dossiers, jurors);
    return new Obstacle(
        "these dossiers (%d) and jurors (%d) cannot be brought together within loads and rules;"
                .formatted(dossiers.cardinality(), jurors.cardinality())
            + " every way was tried",
        dossiers(dossiers),
        jurors(jurors));
  }

  private void gather(Proof proof, BitSet dossiers, BitSet jurors) {
    switch (proof) {
      case Proof.Fork fork -> {
        dossiers.set(fork.dossier());
        jurors.set(fork.juror());
        gather(fork.with(), dossiers, jurors);
        gather(fork.without(), dossiers, jurors);
      }
      case Proof.Barred barred ->
          IntStream.range(0, model.jurors())
              .filter(j -> barred.prices()[j] != 0)
              .forEach(jurors::set);
      case Proof.NoPanel none -> dossiers.set(none.dossier());
      case Proof.Priced _, Proof.Open _ -> {}
    }
  }

  private List<String> dossiers(BitSet which) {
    return which.stream().mapToObj(task.affinities().dossiers()::get).toList();
  }

  private List<String> jurors(BitSet which) {
    return which.stream().mapToObj(task.affinities().jurors()::get).toList();
  }
}
