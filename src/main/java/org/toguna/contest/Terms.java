package org.toguna.contest;

import java.util.List;

/// All that is laid down for a contest. It may be unfinished: [Gaps] says what it lacks before it
/// can be opened.
record Terms(Facts facts, Calendar calendar, Entry entry, Scoring scoring, List<Prize> prizes) {

  /// What somebody may enter and under which conditions.
  record Entry(List<Category> categories, List<Condition> conditions) {}

  static Terms fresh(Facts facts) {
    return new Terms(
        facts, Calendar.EMPTY, new Entry(List.of(), List.of()), Scoring.FRESH, List.of());
  }

  Terms with(Facts other) {
    return new Terms(other, calendar, entry, scoring, prizes);
  }

  Terms with(Calendar other) {
    return new Terms(facts, other, entry, scoring, prizes);
  }

  Terms with(Scoring other) {
    return new Terms(facts, calendar, entry, other, prizes);
  }

  Terms withCategories(List<Category> other) {
    return new Terms(facts, calendar, new Entry(other, entry.conditions()), scoring, prizes);
  }

  Terms withConditions(List<Condition> other) {
    return new Terms(facts, calendar, new Entry(entry.categories(), other), scoring, prizes);
  }

  Terms withPrizes(List<Prize> other) {
    return new Terms(facts, calendar, entry, scoring, other);
  }
}
