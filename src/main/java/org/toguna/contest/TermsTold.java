package org.toguna.contest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.toguna.edition.Told;

/// Writes terms as the maps and lists of a file, always in the same order. How a moment is written
/// is said from outside: the file has hours of the place, the database UTC.
final class TermsTold {
  private final Function<Instant, String> moments;

  TermsTold(Function<Instant, String> moments) {
    this.moments = moments;
  }

  Map<String, Object> of(Terms terms) {
    var told = new LinkedHashMap<String, Object>();
    var facts = terms.facts();
    told.put("kind", facts.kind().name());
    Told.words(told, "name", facts.name());
    Told.words(told, "summary", facts.summary());
    told.put("perPerson", facts.limits().perPerson());
    told.put("perFirm", facts.limits().perFirm());
    told.put("categoriesPerEntry", facts.limits().categories());
    var dates = new LinkedHashMap<String, Object>();
    terms.calendar().moments().forEach((step, at) -> dates.put(step.slug(), moments.apply(at)));
    told.put("calendar", dates);
    told.put("categories", each(terms.entry().categories(), TermsTold::category));
    told.put("conditions", each(terms.entry().conditions(), TermsTold::condition));
    told.put("scoring", scoring(terms.scoring()));
    told.put("prizes", each(terms.prizes(), TermsTold::prize));
    return told;
  }

  private static <T> List<Map<String, Object>> each(
      List<T> list, Function<T, Map<String, Object>> telling) {
    return list.stream().map(telling).toList();
  }

  private static Map<String, Object> category(Category category) {
    var told = new LinkedHashMap<String, Object>();
    told.put("slug", category.slug());
    Told.words(told, "name", category.name());
    Told.words(told, "summary", category.summary());
    return told;
  }

  private static Map<String, Object> condition(Condition condition) {
    var told = new LinkedHashMap<String, Object>();
    told.put("slug", condition.slug());
    told.put("rule", rule(condition.rule()));
    Told.words(told, "proof", condition.proof());
    Told.words(told, "appeal", condition.appeal());
    return told;
  }

  private static Map<String, Object> rule(Rule rule) {
    var told = new LinkedHashMap<String, Object>();
    told.put("kind", rule.genre().name());
    switch (rule) {
      case Rule.Residence one -> told.put("countries", List.copyOf(one.countries().codes()));
      case Rule.Origin one -> told.put("countries", List.copyOf(one.countries().codes()));
      case Rule.FounderAge one -> {
        told.put("least", one.least());
        told.put("most", one.most());
        told.put("on", one.on().toString());
      }
      case Rule.FirmAge one -> {
        told.put("most", one.most());
        told.put("on", one.on().toString());
      }
      case Rule.Capital one -> {
        told.put("countries", List.copyOf(one.countries().codes()));
        told.put("percent", one.percent());
      }
      case Rule.WomenShare one -> {
        told.put("body", one.body().name());
        told.put("percent", one.percent());
      }
      case Rule.OneWoman one -> told.put("body", one.body().name());
      case Rule.Unrelated one -> told.put("tie", one.tie().name());
    }
    return told;
  }

  private static Map<String, Object> scoring(Scoring scoring) {
    var told = new LinkedHashMap<String, Object>();
    told.put("total", scoring.total());
    told.put("comments", scoring.comments());
    told.put("ties", scoring.ties().name());
    told.put("criteria", each(scoring.criteria(), TermsTold::criterion));
    return told;
  }

  private static Map<String, Object> criterion(Criterion criterion) {
    var told = new LinkedHashMap<String, Object>();
    told.put("slug", criterion.slug());
    told.put("round", criterion.round().name());
    Told.words(told, "name", criterion.name());
    told.put("weight", criterion.weight());
    told.put("levels", criterion.levels().stream().map(Told::words).toList());
    return told;
  }

  private static Map<String, Object> prize(Prize prize) {
    var told = new LinkedHashMap<String, Object>();
    told.put("slug", prize.slug());
    told.put("kind", prize.genre().name());
    Told.words(told, "name", prize.name());
    told.put("amount", prize.amount());
    Told.words(told, "extra", prize.extra());
    switch (prize.won()) {
      case Prize.Ranked ranked -> {
        Told.text(told, "category", ranked.category());
        told.put("rank", ranked.rank());
      }
      case Prize.Women women -> {
        told.put("rank", women.rank());
        told.put("own", rule(women.own()));
      }
      case Prize.Public _ -> {
        // The public's vote needs no more.
      }
      case Prize.Partner partner -> told.put("partner", partner.partner());
    }
    return told;
  }
}
