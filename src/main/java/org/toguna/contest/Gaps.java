package org.toguna.contest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What terms lack before they can be opened, each with the section that mends it.
final class Gaps {
  private final Terms terms;
  private final List<Gap> gaps = new ArrayList<>();

  /// Something that is missing or does not fit, and where it is mended.
  record Gap(String section, Sentence what) {}

  private Gaps(Terms terms) {
    this.terms = terms;
  }

  static List<Gap> of(Terms terms) {
    var gaps = new Gaps(terms);
    gaps.calendar();
    gaps.entry();
    gaps.scoring();
    gaps.prizes();
    return List.copyOf(gaps.gaps);
  }

  private void calendar() {
    for (Step step : List.of(Step.OPENING, Step.CLOSING, Step.RESULTS)) {
      if (terms.calendar().at(step).isEmpty()) {
        add("calendrier", "contest.gap.step", step);
      }
    }
  }

  private void entry() {
    int categories = terms.entry().categories().size();
    if (categories == 0) {
      add("categories", "contest.gap.category");
    } else if (terms.facts().limits().categories() > categories) {
      add("presentation", "contest.gap.categories", categories);
    }
    if (terms.entry().conditions().isEmpty()) {
      add("conditions", "contest.gap.condition");
    }
    if (terms.facts().kind() == Facts.Kind.PROJECTS) {
      terms.entry().conditions().stream()
          .map(condition -> condition.rule().genre())
          .filter(Rule.Genre::ofFirm)
          .distinct()
          .forEach(genre -> add("conditions", "contest.gap.firm", genre));
    }
  }

  private void scoring() {
    var scoring = terms.scoring();
    if (scoring.criteria().isEmpty()) {
      add("criteres", "contest.gap.criterion");
    }
    scoring
        .grids()
        .forEach((round, grid) -> {
          if (Scoring.sum(grid) != scoring.total()) {
            add("criteres", "contest.gap.sum", round, Scoring.sum(grid), scoring.total());
          }
        });
  }

  private void prizes() {
    if (terms.prizes().isEmpty()) {
      add("prix", "contest.gap.prize");
    }
    var known = terms.entry().categories().stream().map(Category::slug).toList();
    var given = new HashSet<Prize.Won>();
    for (Prize prize : terms.prizes()) {
      if (ranked(prize.won()) && !given.add(place(prize.won()))) {
        add("prix", "contest.gap.rank", prize.name());
      }
      if (prize.won() instanceof Prize.Ranked(String category, int _)
          && !category.isEmpty()
          && !known.contains(category)) {
        add("prix", "contest.gap.prizecategory", prize.name());
      }
    }
  }

  private static boolean ranked(Prize.Won won) {
    return won instanceof Prize.Ranked || won instanceof Prize.Women;
  }

  /// What no second prize may be given for: a rank, whatever else its prize asks.
  private static Prize.Won place(Prize.Won won) {
    return won instanceof Prize.Women women
        ? new Prize.Women(women.rank(), new Rule.OneWoman(Declared.Body.TEAM))
        : won;
  }

  private void add(String section, String key, Object... values) {
    gaps.add(new Gap(section, Sentence.of(key, values)));
  }
}
