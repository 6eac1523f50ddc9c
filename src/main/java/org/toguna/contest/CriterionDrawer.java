package org.toguna.contest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.FormWords;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The criteria of a contest's grids on the desk. Levels are typed one to a line, the lowest first,
/// the same number in each language.
@Component
@Order(3)
class CriterionDrawer implements Drawer<Criterion> {

  @Override
  public String path() {
    return "criteres";
  }

  @Override
  public String words() {
    return "contest.criterion";
  }

  @Override
  public List<String> columns() {
    return List.of("name", "round", "weight");
  }

  @Override
  public List<String> cells(Criterion one, Terms terms, Voice voice) {
    return List.of(
        one.name().in(voice.lang()),
        voice.say(one.round().key()),
        voice.say("contest.points", one.weight()));
  }

  @Override
  public List<Criterion> in(Terms terms) {
    return terms.scoring().criteria();
  }

  @Override
  public Terms with(Terms terms, List<Criterion> list) {
    var scoring = terms.scoring();
    return terms.with(new Scoring(scoring.total(), scoring.comments(), scoring.ties(), list));
  }

  @Override
  public String slug(Criterion one) {
    return one.slug();
  }

  @Override
  public List<Asked> asked(Terms terms, Scene scene, String genre, Optional<Criterion> known) {
    var rounds = new LinkedHashMap<String, String>();
    for (Round round : Round.values()) {
      rounds.put(round.name(), scene.say(round.key()));
    }
    return List.of(
        new Asked.Choice("round", rounds, true),
        Asked.words("name"),
        Asked.number("weight"),
        new Asked.InLanguages("levels", 5, true));
  }

  @Override
  public Map<String, String> values(Criterion one) {
    var values = new TreeMap<String, String>();
    values.put("round", one.round().name());
    FormWords.put(values, "name", one.name());
    values.put("weight", "" + one.weight());
    for (Lang lang : Lang.values()) {
      var lines =
          one.levels().stream().map(level -> level.exactly(lang)).collect(Collectors.joining("\n"));
      if (!lines.isBlank()) {
        values.put("levels." + lang.code(), lines);
      }
    }
    return values;
  }

  @Override
  public Optional<Criterion> read(Form form, Terms terms, String genre, Optional<Criterion> known) {
    var round = form.choice("round", Round.class, Round.PITCH);
    var name = form.words("name", 120);
    int weight = form.number("weight", 1, terms.scoring().total());
    var levels = levels(form);
    int others =
        terms.scoring().criteria().stream()
            .filter(one -> one.round() == round && !Optional.of(one).equals(known))
            .mapToInt(Criterion::weight)
            .sum();
    if (others + weight > terms.scoring().total()) {
      form.wrong("weight", "contest.criterion.weight.over");
    }
    if (!form.isRight()) {
      return Optional.empty();
    }
    var slug = known.map(Criterion::slug).orElseGet(() -> free(terms, name.in(Lang.FR)));
    return Optional.of(new Criterion(slug, round, name, weight, levels));
  }

  private static List<Words> levels(Form form) {
    var byLang = new EnumMap<Lang, List<String>>(Lang.class);
    for (Lang lang : Lang.values()) {
      var lines =
          form.optional("levels." + lang.code(), 3_000)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      if (!lines.isEmpty()) {
        byLang.put(lang, lines);
      }
    }
    var french = byLang.getOrDefault(Lang.FR, List.of());
    if (french.size() < 2 || french.size() > Criterion.MOST_LEVELS) {
      form.wrong("levels.fr", "contest.criterion.levels.number");
    }
    byLang.forEach((lang, lines) -> {
      if (lines.size() != french.size()) {
        form.wrong("levels." + lang.code(), "contest.criterion.levels.differ");
      }
    });
    return form.isRight() ? turned(byLang, french.size()) : List.of();
  }

  private static List<Words> turned(Map<Lang, List<String>> byLang, int size) {
    var levels = new ArrayList<Words>();
    for (int level = 0; level < size; level++) {
      var words = new EnumMap<Lang, String>(Lang.class);
      for (var lines : byLang.entrySet()) {
        words.put(lines.getKey(), lines.getValue().get(level));
      }
      levels.add(new Words(words));
    }
    return levels;
  }
}
