package org.toguna.contest;

import org.toguna.kit.base.Words;

/// A prize: what is won, how much in XOF (which has no decimals), and by whom.
public record Prize(String slug, Words name, long amount, Words extra, Won won) {
  static final long MOST = 2_000_000_000L;

  public Prize {
    if (amount < 0 || amount > MOST) {
      throw new IllegalArgumentException("no amount: " + amount);
    }
  }

  /// By whom a prize is won.
  sealed interface Won {}

  /// A rank within a category, or within the whole contest where the category is empty.
  record Ranked(String category, int rank) implements Won {
    Ranked {
      mustBeRank(rank);
    }
  }

  /// A rank among the entries that meet a rule of its own: its own ranking, never points in
  /// another.
  record Women(int rank, Rule.OfWomen own) implements Won {
    Women {
      mustBeRank(rank);
    }
  }

  /// The public’s vote.
  record Public() implements Won {}

  /// A partner chooses and gives.
  record Partner(String partner) implements Won {}

  /// The kinds of prizes as files and forms name them.
  public enum Genre {
    RANKED,
    WOMEN,
    PUBLIC,
    PARTNER;

    public String key() {
      return "contest.prize." + name();
    }
  }

  public Genre genre() {
    return switch (won) {
      case Ranked _ -> Genre.RANKED;
      case Women _ -> Genre.WOMEN;
      case Public _ -> Genre.PUBLIC;
      case Partner _ -> Genre.PARTNER;
    };
  }

  /// Its rank within its category, the contest or the prize for women; 1 where there is only one.
  public int rank() {
    return switch (won) {
      case Ranked ranked -> ranked.rank();
      case Women women -> women.rank();
      case Public _, Partner _ -> 1;
    };
  }

  /// The slug of the category it is won in; empty for the whole contest.
  public String category() {
    return won instanceof Ranked ranked ? ranked.category() : "";
  }

  /// The partner that chooses and gives; empty where the jury does.
  public String partner() {
    return won instanceof Partner one ? one.partner() : "";
  }

  private static void mustBeRank(int rank) {
    if (rank < 1 || rank > 20) {
      throw new IllegalArgumentException("no rank: " + rank);
    }
  }
}
