package org.toguna.contest;

import org.toguna.kit.base.Words;

/// What a contest is and how often somebody may enter.
record Facts(Kind kind, Words name, Words summary, Limits limits) {

  /// Whom it is for.
  enum Kind {
    /// Firms that are registered.
    STARTUPS,
    /// Holders of a project who have no firm yet.
    PROJECTS;

    String key() {
      return "contest.kind." + name();
    }
  }

  /// Entries allowed per person and per firm, and categories that one entry may be in.
  record Limits(int perPerson, int perFirm, int categories) {
    static final int MOST = 20;
    static final Limits ONE = new Limits(1, 1, 1);

    Limits {
      if (outside(perPerson) || outside(perFirm) || outside(categories)) {
        throw new IllegalArgumentException("from 1 to " + MOST + " entries and categories");
      }
    }

    private static boolean outside(int number) {
      return number < 1 || number > MOST;
    }
  }
}
