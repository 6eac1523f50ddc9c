package org.toguna.contest;

import java.util.List;
import org.toguna.kit.base.Words;

/// One line of a round's grid: what it weighs in points, and what each level means in words, the
/// lowest first. The lowest is worth nothing, the highest the whole weight.
public record Criterion(String slug, Round round, Words name, int weight, List<Words> levels) {
  static final int MOST_LEVELS = 10;

  public Criterion {
    if (weight < 1 || weight > Scoring.MOST) {
      throw new IllegalArgumentException("no weight: " + weight);
    }
    if (levels.size() < 2 || levels.size() > MOST_LEVELS) {
      throw new IllegalArgumentException("from 2 to " + MOST_LEVELS + " levels");
    }
    levels = List.copyOf(levels);
  }
}
