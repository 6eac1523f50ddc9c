package org.toguna.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.toguna.calibration.Mark;

/// Marks of a jury, the same each time: dossiers and jurors that differ, each pair at most once.
final class MarksMade {
  private MarksMade() {}

  /// `marks` marks on so many dossiers by so many jurors; dossiers take turns, jurors are drawn.
  static List<Mark> of(int dossiers, int jurors, int marks) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    var merit = random.doubles(dossiers).map(merely -> random.nextGaussian()).toArray();
    var leniency = random.doubles(jurors).map(merely -> random.nextGaussian()).toArray();
    var pairs = new HashSet<Long>();
    var made = new ArrayList<Mark>();
    for (int i = 0; made.size() < marks; i = (i + 1) % dossiers) {
      int juror = random.nextInt(jurors);
      if (pairs.add((long) i * jurors + juror)) {
        double score = 12 + 2 * merit[i] + 1.5 * leniency[juror] + 2.5 * random.nextGaussian();
        made.add(new Mark("D" + i, "J" + juror, Math.rint(score * 2) / 2));
      }
    }
    return made;
  }
}
