package org.toguna.contest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A rule as a form's fields.
final class RuleFields {
  private static final int OLDEST = 120;

  private RuleFields() {}

  /// What a rule of this kind asks for, and the texts that every condition has. `known` is the rule
  /// that is changed, if one is.
  static List<Asked> asked(Rule.Genre genre, Scene scene, List<Rule> known) {
    var asked = new ArrayList<Asked>();
    switch (genre) {
      case RESIDENCE, ORIGIN -> asked.add(countries(scene, known));
      case FOUNDER_AGE -> {
        asked.add(Asked.number("least"));
        asked.add(Asked.number("most"));
        asked.add(new Asked.Line("on", "date", true));
      }
      case FIRM_AGE -> {
        asked.add(Asked.number("years"));
        asked.add(new Asked.Line("on", "date", true));
      }
      case CAPITAL -> {
        asked.add(Asked.number("percent"));
        asked.add(countries(scene, known));
      }
      case WOMEN_SHARE -> {
        asked.add(Asked.number("percent"));
        asked.add(body(scene));
      }
      case ONE_WOMAN -> asked.add(body(scene));
      case UNRELATED -> asked.add(tie(scene));
    }
    asked.add(new Asked.InLanguages("proof", 2, true));
    asked.add(new Asked.InLanguages("appeal", 2, true));
    return asked;
  }

  private static Asked countries(Scene scene, List<Rule> known) {
    return new Asked.Several(
        "countries",
        Countries.offered(
            scene.lang(), known.stream().map(RuleFields::codes).flatMap(Set::stream).toList()));
  }

  static Asked body(Scene scene) {
    var bodies = new LinkedHashMap<String, String>();
    for (Declared.Body body : Declared.Body.values()) {
      bodies.put(body.name(), scene.say(body.key()));
    }
    return new Asked.Choice("body", bodies, true);
  }

  private static Asked tie(Scene scene) {
    var ties = new LinkedHashMap<String, String>();
    for (Declared.Tie tie : Declared.Tie.values()) {
      ties.put(tie.name(), scene.say("contest.tie.choice." + tie));
    }
    return new Asked.Choice("tie", ties, true);
  }

  static void put(Map<String, String> values, Rule rule) {
    codes(rule).forEach(code -> values.put("countries." + code, "on"));
    switch (rule) {
      case Rule.Residence _, Rule.Origin _ -> {
        // Countries alone.
      }
      case Rule.FounderAge(int least, int most, LocalDate on) -> {
        values.put("least", "" + least);
        values.put("most", "" + most);
        values.put("on", on.toString());
      }
      case Rule.FirmAge(int most, LocalDate on) -> {
        values.put("years", "" + most);
        values.put("on", on.toString());
      }
      case Rule.Capital(Countries _, int percent) -> values.put("percent", "" + percent);
      case Rule.WomenShare(Declared.Body body, int percent) -> {
        values.put("body", body.name());
        values.put("percent", "" + percent);
      }
      case Rule.OneWoman(Declared.Body body) -> values.put("body", body.name());
      case Rule.Unrelated(Declared.Tie tie) -> values.put("tie", tie.name());
    }
  }

  private static Set<String> codes(Rule rule) {
    return switch (rule) {
      case Rule.Residence(Countries countries) -> countries.codes();
      case Rule.Origin(Countries countries) -> countries.codes();
      case Rule.Capital(Countries countries, int _) -> countries.codes();
      case Rule.FounderAge _, Rule.FirmAge _, Rule.OfWomen _, Rule.Unrelated _ -> Set.of();
    };
  }

  /// Nothing where the form is wrong.
  static Optional<Rule> read(Form form, Rule.Genre genre) {
    return switch (genre) {
      case RESIDENCE -> countries(form).map(Rule.Residence::new);
      case ORIGIN -> countries(form).map(Rule.Origin::new);
      case FOUNDER_AGE -> age(form);
      case FIRM_AGE -> Optional.of(new Rule.FirmAge(form.number("years", 1, 100), form.date("on")));
      case CAPITAL -> {
        int percent = form.number("percent", 1, 100);
        yield countries(form).map(countries -> new Rule.Capital(countries, percent));
      }
      case WOMEN_SHARE ->
          Optional.of(new Rule.WomenShare(body(form), form.number("percent", 1, 100)));
      case ONE_WOMAN -> Optional.of(new Rule.OneWoman(body(form)));
      case UNRELATED ->
          Optional.of(
              new Rule.Unrelated(form.choice("tie", Declared.Tie.class, Declared.Tie.STAFF)));
    };
  }

  private static Optional<Rule> age(Form form) {
    int least = form.number("least", 0, OLDEST);
    int most = form.number("most", 1, OLDEST);
    var on = form.date("on");
    if (form.isRight() && most < least) {
      form.wrong("most", "contest.condition.most.below");
    }
    return form.isRight() ? Optional.of(new Rule.FounderAge(least, most, on)) : Optional.empty();
  }

  static Declared.Body body(Form form) {
    return form.choice("body", Declared.Body.class, Declared.Body.TEAM);
  }

  private static Optional<Countries> countries(Form form) {
    Collection<String> ticked =
        Stream.of(Locale.getISOCountries())
            .filter(code -> form.ticked("countries." + code))
            .toList();
    if (ticked.isEmpty()) {
      form.wrong("countries", "contest.condition.countries.none");
      return Optional.empty();
    }
    return Optional.of(Countries.of(ticked));
  }
}
