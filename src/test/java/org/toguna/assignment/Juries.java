package org.toguna.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Small juries made by chance, each the same for the same number.
final class Juries {
  private final SplittableRandom chance;

  private Juries(long number) {
    this.chance = new SplittableRandom(number);
  }

  static Task of(long number) {
    return new Juries(number).task();
  }

  private Task task() {
    int dossiers = 2 + chance.nextInt(4);
    int jurors = 2 + chance.nextInt(4);
    int perDossier = 1 + chance.nextInt(Math.min(3, jurors));
    int mean = dossiers * perDossier / jurors;
    int min = Math.max(0, mean - chance.nextInt(3));
    int max = mean + chance.nextInt(4);
    return new Task(
        affinities(dossiers, jurors),
        perDossier,
        new Load(min, Math.max(min, max)),
        rules(dossiers, jurors, perDossier),
        chance.nextInt(3) > 0);
  }

  private Affinities affinities(int dossiers, int jurors) {
    int most = List.of(3, 20, 1000).get(chance.nextInt(3));
    int conflicts = chance.nextInt(4);
    boolean below = chance.nextInt(5) == 0;
    var units = new long[dossiers][jurors];
    for (long[] row : units) {
      for (int j = 0; j < jurors; j++) {
        row[j] =
            chance.nextInt(10) < conflicts
                ? Affinities.CONFLICT
                : chance.nextInt(most) - (below ? most / 2 : 0);
      }
    }
    return new Affinities(names("dossier", dossiers), names("juror", jurors), units, 2);
  }

  private static List<String> names(String kind, int count) {
    return IntStream.range(0, count).mapToObj(i -> kind + ' ' + i).toList();
  }

  private List<Rule> rules(int dossiers, int jurors, int perDossier) {
    var rules = new ArrayList<Rule>();
    for (int r = chance.nextInt(4); r > 0; r--) {
      var members = new BitSet();
      IntStream.range(0, jurors).filter(_ -> chance.nextBoolean()).forEach(members::set);
      int min = chance.nextInt(2);
      int max = Math.max(min, 1 + chance.nextInt(perDossier));
      rules.add(new Rule("group " + r, members, min, max, some(dossiers)));
    }
    return rules;
  }

  /// One rule in three is for some dossiers only.
  private Optional<BitSet> some(int dossiers) {
    if (chance.nextInt(3) > 0) {
      return Optional.empty();
    }
    var some = new BitSet();
    IntStream.range(0, dossiers).filter(_ -> chance.nextBoolean()).forEach(some::set);
    return Optional.of(some);
  }
}
