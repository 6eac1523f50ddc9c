package org.toguna.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the best assignment of a task and proves it: the same task has the same answer, to the
/// byte, on every machine.
public final class Assigner {
  /// How many branches are looked into before it is given up; nearly all tasks need one.
  public static final long USUAL_EFFORT = 20_000;

  private static final int MOST_CUTS = 200;
  private static final long ANY = Long.MIN_VALUE / 8;

  private final Objective objective;
  private final long effort;
  private final List<Proofs.Step> steps = new ArrayList<>();
  private Model model;
  private Optional<Integer> ceiling = Optional.empty();

  private Assigner(Task task, Objective objective, long effort) {
    this.model = Model.of(task);
    this.objective = objective;
    this.effort = effort;
  }

  public static Outcome assign(Task task, Objective objective, long effort) {
    return new Assigner(task, objective, effort).run(0);
  }

  /// Keeps as many pairs of a previous assignment as can be kept; among those assignments the best.
  ///
  /// @param previous by dossier and juror
  public static Outcome repair(Task task, Objective objective, long effort, boolean[][] previous) {
    var assigner = new Assigner(task, objective, effort);
    var kept = assigner.model.gaining(ones(previous));
    var most = assigner.solve(kept, ANY);
    if (!most.found()) {
      return assigner.nothing(most);
    }
    assigner.keep(kept, most);
    assigner.model = assigner.model.with(new Cut(previous, (int) most.value()));
    return assigner.run((int) most.value());
  }

  private static long[][] ones(boolean[][] pairs) {
    var ones = new long[pairs.length][];
    for (int d = 0; d < pairs.length; d++) {
      ones[d] = new long[pairs[d].length];
      for (int j = 0; j < ones[d].length; j++) {
        ones[d][j] = pairs[d][j] ? 1 : 0;
      }
    }
    return ones;
  }

  private Outcome run(int kept) {
    var first = objective == Objective.FAIR ? model.withFloor(lowestCeiling()) : model;
    var best = solve(first, ANY);
    if (objective == Objective.FAIR && !best.found()) {
      ceiling = Optional.empty();
      keep(first, best);
      best = solve(model, ANY);
      if (best.found()) {
        var plain = best;
        best = fairer(first.floor(), plain);
      } else {
        steps.removeLast();
      }
    }
    if (!best.found()) {
      return nothing(best);
    }
    long worst = model.task().worst(best.panels());
    keep(objective == Objective.FAIR ? model.withFloor(worst) : model, best);
    return new Outcome.Assigned(
        best.panels(), model.gain(best.panels()), worst, kept, new Proofs(steps, ceiling));
  }

  /// No dossier can have more than its best panel; the least of these bounds the worst-served.
  private long lowestCeiling() {
    var search = new PanelSearch(model.task(), new Pins(model.dossiers(), model.jurors()));
    var scores = new long[model.jurors()];
    long lowest = Long.MAX_VALUE;
    for (int d = 0; d < model.dossiers(); d++) {
      new Bound(model, search).scores(scores, d, new long[model.rows()], 1);
      long score = search.score(d, scores);
      if (score == PanelSearch.NONE) {
        return Model.NO_FLOOR;
      }
      if (score < lowest) {
        lowest = score;
        ceiling = Optional.of(d);
      }
    }
    return lowest;
  }

  /// Between what the best total leaves to the worst-served and what proved impossible.
  private Search.Result fairer(long ceiled, Search.Result plain) {
    var best = plain;
    long low = model.task().worst(plain.panels());
    long high = barredFrom(low, ceiled);
    long stride = 1;
    while (high > low + 1) {
      var floor = model.withFloor(Math.max(low + 1, high - stride));
      var found = solve(floor, ANY);
      if (found.found()) {
        best = found;
        low = model.task().worst(found.panels());
        stride = Math.max(1, (high - low) / 2);
      } else {
        high = floor.floor();
        steps.set(steps.size() - 1, step(high, found));
        stride = Math.min(2 * stride, Math.max(1, (high - low) / 2));
        if (!found.proof().isWhole()) {
          return best;
        }
      }
    }
    return best;
  }

  /// How far down prices alone, without a search, bar the way.
  private long barredFrom(long reached, long ceiled) {
    long low = reached;
    long high = ceiled;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      var proof = Search.barred(model.withFloor(middle));
      if (proof.isPresent()) {
        high = middle;
        steps.set(steps.size() - 1, new Proofs.Step(model.withFloor(high), ANY, proof.get()));
      } else {
        low = middle;
      }
    }
    return high;
  }

  /// The best of a model, with cuts added for as long as the panels fall apart.
  private Search.Result solve(Model asked, long least) {
    var now = asked.cuts().size() < model.cuts().size() ? withCuts(asked) : asked;
    while (true) {
      var result = Search.run(now, new Effort(effort), least);
      var missing = result.missing();
      if (missing == null || model.cuts().size() >= MOST_CUTS) {
        return result;
      }
      model = model.with(missing);
      now = now.with(missing);
    }
  }

  private Model withCuts(Model asked) {
    return new Model(asked.task(), asked.weights(), model.cuts(), asked.floor());
  }

  private void keep(Model asked, Search.Result result) {
    steps.add(step(asked.floor(), result));
  }

  /// A proof speaks of the cuts it was found with, and of any floor that is no lower.
  private static Proofs.Step step(long floor, Search.Result result) {
    return new Proofs.Step(result.model().withFloor(floor), result.value(), result.proof());
  }

  /// Where a dossier alone is in the way, its own rules are named with it.
  private Obstacle obstacle(Search.Result result) {
    var obstacle = Obstacles.of(result.model(), result.proof());
    return result.proof() instanceof Proof.NoPanel
        ? obstacle
        : obstacle.because(Blame.of(model.task()));
  }

  private Outcome nothing(Search.Result result) {
    if (model.task().connected()) {
      var task = model.task().separate();
      var apart = Search.run(Model.of(task), new Effort(effort), ANY);
      if (result.proof().isWhole() && apart.found()) {
        return new Outcome.Impossible(Obstacles.apart(Model.of(task), apart.panels()));
      }
    }
    return result.proof().isWhole()
        ? new Outcome.Impossible(obstacle(result))
        : new Outcome.GivenUp();
  }
}
