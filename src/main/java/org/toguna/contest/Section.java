package org.toguna.contest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.toguna.edition.FormWords;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The forms that speak of a contest as a whole.
enum Section implements Piece {
  PRESENTATION("presentation", Contest.WORDS) {
    @Override
    public List<Asked> asked(Terms terms, Scene scene) {
      return ofFacts(scene);
    }

    @Override
    public Map<String, String> values(Terms terms, ZoneId zone) {
      var values = new TreeMap<String, String>();
      var facts = terms.facts();
      FormWords.put(values, "name", facts.name());
      FormWords.put(values, "summary", facts.summary());
      values.put("kind", facts.kind().name());
      values.put("perPerson", "" + facts.limits().perPerson());
      values.put("perFirm", "" + facts.limits().perFirm());
      values.put("categoriesPerEntry", "" + facts.limits().categories());
      return values;
    }

    @Override
    public Terms read(Form form, Terms terms, ZoneId zone) {
      return terms.with(facts(form));
    }
  },
  CALENDAR("calendrier", "contest.step") {
    @Override
    public List<Asked> asked(Terms terms, Scene scene) {
      return Stream.of(Step.values())
          .<Asked>map(step -> new Asked.Line(step.slug(), "datetime-local", false))
          .toList();
    }

    @Override
    public Map<String, String> values(Terms terms, ZoneId zone) {
      var values = new TreeMap<String, String>();
      terms
          .calendar()
          .moments()
          .forEach(
              (step, at) -> values.put(step.slug(), LocalDateTime.ofInstant(at, zone).toString()));
      return values;
    }

    @Override
    public Terms read(Form form, Terms terms, ZoneId zone) {
      var moments = new EnumMap<Step, Instant>(Step.class);
      for (Step step : Step.values()) {
        if (!form.value(step.slug()).isBlank()) {
          moments.put(step, form.moment(step.slug(), zone));
        }
      }
      var misplaced = Calendar.misplaced(moments);
      if (form.isRight() && misplaced.isPresent()) {
        form.wrong(misplaced.get().slug(), "contest.step.order");
      }
      return form.isRight() ? terms.with(new Calendar(moments)) : terms;
    }
  },
  SCORING("bareme", "contest.scoring") {
    @Override
    public List<Asked> asked(Terms terms, Scene scene) {
      var ties = new LinkedHashMap<String, String>();
      for (Scoring.Ties rule : Scoring.Ties.values()) {
        ties.put(rule.name(), scene.say(rule.key()));
      }
      return List.of(
          Asked.number("total"), Asked.tick("comments"), new Asked.Choice("ties", ties, true));
    }

    @Override
    public Map<String, String> values(Terms terms, ZoneId zone) {
      var values = new TreeMap<String, String>();
      values.put("total", "" + terms.scoring().total());
      values.put("ties", terms.scoring().ties().name());
      if (terms.scoring().comments()) {
        values.put("comments", "on");
      }
      return values;
    }

    @Override
    public Terms read(Form form, Terms terms, ZoneId zone) {
      return terms.with(
          new Scoring(
              form.number("total", 1, Scoring.MOST),
              form.ticked("comments"),
              form.choice("ties", Scoring.Ties.class, Scoring.Ties.SHARED),
              terms.scoring().criteria()));
    }
  };

  private final String slug;
  private final String words;

  Section(String slug, String words) {
    this.slug = slug;
    this.words = words;
  }

  String slug() {
    return slug;
  }

  @Override
  public String words() {
    return words;
  }

  String title() {
    return "contest.section." + slug;
  }

  static Section ofSlug(String slug) {
    return Stream.of(values()).filter(one -> one.slug.equals(slug)).findFirst().orElseThrow();
  }

  /// What is asked of what a contest is.
  static List<Asked> ofFacts(Scene scene) {
    var kinds = new LinkedHashMap<String, String>();
    for (Facts.Kind kind : Facts.Kind.values()) {
      kinds.put(kind.name(), scene.say(kind.key()));
    }
    return List.of(
        Asked.words("name"),
        new Asked.Choice("kind", kinds, true),
        new Asked.InLanguages("summary", 3, true),
        Asked.number("perPerson"),
        Asked.number("perFirm"),
        Asked.number("categoriesPerEntry"));
  }

  /// What a contest is, from the form of its presentation.
  static Facts facts(Form form) {
    int most = Facts.Limits.MOST;
    return new Facts(
        form.choice("kind", Facts.Kind.class, Facts.Kind.STARTUPS),
        form.words("name", 120),
        form.words("summary", 1_000),
        new Facts.Limits(
            form.number("perPerson", 1, most),
            form.number("perFirm", 1, most),
            form.number("categoriesPerEntry", 1, most)));
  }
}
