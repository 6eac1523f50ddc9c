package org.toguna.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.toguna.assignment.Affinities;
import org.toguna.assignment.Assigner;
import org.toguna.assignment.Load;
import org.toguna.assignment.Objective;
import org.toguna.assignment.Outcome;
import org.toguna.assignment.Rule;
import org.toguna.assignment.Task;

/// Assignments of jurors to dossiers: how long the best takes, with its proof. Dossiers and jurors
/// have subjects in common, one pair in twenty is a conflict, loads are near the mean.
final class AssignBench implements Benchmark {
  private static final int SUBJECTS = 8;
  private static final int PER_DOSSIER = 3;
  private static final int CONFLICTS = 20;

  /// @param ruled whether a senior juror must, and two of one institution must not, be in a panel
  private record Jury(int dossiers, int jurors, boolean ruled, Objective objective, double most) {
    Jury tiny() {
      return new Jury(dossiers / 10, jurors / 2, ruled, objective, most);
    }

    String said() {
      return "%,d dossiers, %d jurors%s, %s"
          .formatted(
              dossiers,
              jurors,
              ruled ? ", rules" : "",
              objective == Objective.FAIR ? "fair" : "total");
    }
  }

  private static final List<Jury> JURIES =
      List.of(
          new Jury(120, 24, true, Objective.FAIR, 2),
          new Jury(1_000, 200, false, Objective.TOTAL, 1),
          new Jury(1_000, 200, false, Objective.FAIR, 5),
          new Jury(1_000, 200, true, Objective.FAIR, 5));

  @Override
  public String name() {
    return "assign";
  }

  @Override
  public List<Measured> measure(Ground ground) {
    var figures = new ArrayList<Measured>();
    for (Jury jury : JURIES) {
      figures.add(measure(ground.tiny() ? jury.tiny() : jury, ground.times(5)));
    }
    return figures;
  }

  private static Measured measure(Jury jury, int times) {
    var seconds = new ArrayList<Double>();
    long sets = 0;
    for (int i = 0; i < times; i++) {
      var task = task(jury, i);
      long start = System.nanoTime();
      var outcome = Assigner.assign(task, jury.objective(), Assigner.USUAL_EFFORT);
      seconds.add((System.nanoTime() - start) / 1e9);
      if (!(outcome instanceof Outcome.Assigned assigned) || !assigned.isProved()) {
        throw new IllegalStateException("No proved assignment of " + jury.said());
      }
      sets += assigned.proofs().leaves();
    }
    return Measured.atMost(
        jury.said(),
        Medians.of(seconds),
        "s",
        jury.most(),
        Medians.spread(seconds) + ", a jury each, all proved, by " + sets + " sets of prices");
  }

  private static Task task(Jury jury, long number) {
    var random = new SplittableRandom(number);
    var subjects = new double[jury.dossiers() + jury.jurors()][];
    for (int i = 0; i < subjects.length; i++) {
      subjects[i] = subjects(random);
    }
    var units = new long[jury.dossiers()][jury.jurors()];
    for (int d = 0; d < units.length; d++) {
      for (int j = 0; j < units[d].length; j++) {
        units[d][j] =
            random.nextInt(CONFLICTS) == 0
                ? Affinities.CONFLICT
                : Math.round(1_000 * likeness(subjects[d], subjects[units.length + j]));
      }
    }
    int mean = jury.dossiers() * PER_DOSSIER / jury.jurors();
    var affinities =
        new Affinities(names("D", jury.dossiers()), names("J", jury.jurors()), units, 3);
    return new Task(
        affinities, PER_DOSSIER, new Load(mean * 2 / 3, mean * 4 / 3), rules(jury), true);
  }

  private static double[] subjects(SplittableRandom random) {
    var weights = new double[SUBJECTS];
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      weights[random.nextInt(SUBJECTS)] = 0.3 + random.nextDouble();
    }
    double length = 0;
    for (int i = 0; i < SUBJECTS; i++) {
      weights[i] += 0.1 * random.nextDouble();
      length += weights[i] * weights[i];
    }
    for (int i = 0; i < SUBJECTS; i++) {
      weights[i] /= Math.sqrt(length);
    }
    return weights;
  }

  private static double likeness(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static List<String> names(String letter, int count) {
    return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
  }

  /// Two jurors in five are seniors; three share an institution.
  private static List<Rule> rules(Jury jury) {
    if (!jury.ruled()) {
      return List.of();
    }
    var seniors = new BitSet();
    var institutions = new TreeMap<Integer, BitSet>();
    for (int j = 0; j < jury.jurors(); j++) {
      seniors.set(j, j % 5 < 2);
      institutions.computeIfAbsent(j % (jury.jurors() / 3), _ -> new BitSet()).set(j);
    }
    var rules = new ArrayList<Rule>();
    rules.add(new Rule("senior", seniors, 1, PER_DOSSIER));
    institutions.forEach(
        (number, members) -> rules.add(new Rule("institution:" + number, members, 0, 1)));
    return rules;
  }
}
