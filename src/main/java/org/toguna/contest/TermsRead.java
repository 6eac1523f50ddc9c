package org.toguna.contest;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.toguna.kit.base.Words;
import org.toguna.kit.base.YamlMap;

/// Reads terms from a file's maps; what does not fit is a complaint with its line. How a moment is
/// read is said from outside.
final class TermsRead {
  private static final int NAME = 200;

  private final Function<String, Instant> moments;

  TermsRead(Function<String, Instant> moments) {
    this.moments = moments;
  }

  Terms of(YamlMap told) {
    return new Terms(
        facts(told),
        calendar(told),
        new Terms.Entry(
            each(told, "categories", TermsRead::category),
            each(told, "conditions", TermsRead::condition)),
        scoring(told),
        each(told, "prizes", TermsRead::prize));
  }

  /// Those under a name; no two may have one slug.
  private static <T> List<T> each(YamlMap told, String name, Function<YamlMap, T> reading) {
    var slugs = new HashSet<String>();
    for (YamlMap one : told.maps(name)) {
      if (!slugs.add(one.text("slug", 60))) {
        throw one.badValue("slug", "stands twice under « " + name + " »");
      }
    }
    return told.maps(name).stream().map(reading).toList();
  }

  private static Facts facts(YamlMap told) {
    return checked(
        told,
        () ->
            new Facts(
                told.choice("kind", Facts.Kind.class),
                words(told, "name", NAME),
                told.words("summary"),
                new Facts.Limits(
                    told.number("perPerson", 1),
                    told.number("perFirm", 1),
                    told.number("categoriesPerEntry", 1))));
  }

  private Calendar calendar(YamlMap told) {
    if (!told.has("calendar")) {
      return Calendar.EMPTY;
    }
    var dates = told.map("calendar");
    dates.allow(Arrays.stream(Step.values()).map(Step::slug).toArray(String[]::new));
    var read = new EnumMap<Step, Instant>(Step.class);
    for (Step step : Step.values()) {
      if (dates.has(step.slug())) {
        read.put(
            step, dates.parsed(step.slug(), "a day and hour such as 2026-01-05T23:59:59", moments));
      }
    }
    return checked(dates, () -> new Calendar(read));
  }

  private static Category category(YamlMap told) {
    told.allow("slug", "name", "summary");
    return new Category(told.text("slug", 60), words(told, "name", NAME), told.words("summary"));
  }

  private static Condition condition(YamlMap told) {
    told.allow("slug", "rule", "proof", "appeal");
    return new Condition(
        told.text("slug", 60),
        RuleRead.of(told.map("rule")),
        told.words("proof"),
        told.words("appeal"));
  }

  private static Scoring scoring(YamlMap told) {
    if (!told.has("scoring")) {
      return Scoring.FRESH;
    }
    var scoring = told.map("scoring");
    scoring.allow("total", "comments", "ties", "criteria");
    return checked(
        scoring,
        () ->
            new Scoring(
                scoring.number("total", 100),
                !scoring.has("comments") || scoring.flag("comments"),
                scoring.choice("ties", Scoring.Ties.class),
                each(scoring, "criteria", TermsRead::criterion)));
  }

  private static Criterion criterion(YamlMap told) {
    told.allow("slug", "round", "name", "weight", "levels");
    return checked(
        told,
        () ->
            new Criterion(
                told.text("slug", 60),
                told.choice("round", Round.class),
                words(told, "name", NAME),
                told.number("weight"),
                told.allWords("levels")));
  }

  private static Prize prize(YamlMap told) {
    told.allow("slug", "kind", "name", "amount", "extra", "category", "rank", "own", "partner");
    return checked(
        told,
        () ->
            new Prize(
                told.text("slug", 60),
                words(told, "name", NAME),
                told.has("amount")
                    ? told.parsed("amount", "an amount in XOF without decimals", Long::valueOf)
                    : 0,
                told.words("extra"),
                won(told)));
  }

  private static Prize.Won won(YamlMap told) {
    return switch (told.choice("kind", Prize.Genre.class)) {
      case RANKED -> new Prize.Ranked(told.optionalText("category", 60), told.number("rank"));
      case WOMEN -> {
        if (RuleRead.of(told.map("own")) instanceof Rule.OfWomen own) {
          yield new Prize.Women(told.number("rank", 1), own);
        }
        throw told.badValue("own", "is no rule about women");
      }
      case PUBLIC -> new Prize.Public();
      case PARTNER -> new Prize.Partner(told.text("partner", NAME));
    };
  }

  private static Words words(YamlMap told, String name, int longest) {
    var words = told.words(name);
    if (words.isEmpty()) {
      throw told.bad("« " + name + " » is missing; add it");
    }
    if (words.byLang().values().stream().anyMatch(text -> text.length() > longest)) {
      throw told.badValue(name, "is longer than " + longest + " characters; cut it");
    }
    return words;
  }

  /// A value that cannot be built is a complaint about its lines.
  static <T> T checked(YamlMap told, Supplier<T> building) {
    try {
      return building.get();
    } catch (IllegalArgumentException wrong) {
      throw told.bad(String.valueOf(wrong.getMessage()));
    }
  }
}
