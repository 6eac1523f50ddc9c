package org.toguna.deliberation;

/// What carries a motion, fixed before a sitting opens; the table of motions holds the same rule.
enum Majority {
  /// More for than against.
  SIMPLE,
  /// More than half of those who are there and may vote on it.
  ABSOLUTE,
  /// Two thirds of those who are for or against.
  TWO_THIRDS;

  String key() {
    return "deliberation.majority." + name();
  }

  /// Whether these voices carry.
  ///
  /// @param chairFor the chair’s voice decides a tie, and is for it
  boolean carries(Count count, boolean chairFor) {
    return switch (this) {
      case SIMPLE -> count.ayes() > count.noes() || (chairFor && count.ayes() == count.noes());
      case ABSOLUTE ->
          2 * count.ayes() > count.present() || (chairFor && 2 * count.ayes() == count.present());
      case TWO_THIRDS -> count.ayes() > 0 && 3 * count.ayes() >= 2 * (count.ayes() + count.noes());
    };
  }
}
