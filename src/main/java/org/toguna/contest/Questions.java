package org.toguna.contest;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.toguna.contest.Declared.Body;
import org.toguna.contest.Declared.Share;
import org.toguna.contest.Declared.Tie;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// Asks somebody for what the rules of a contest need, and for nothing else.
final class Questions {
  private static final int HOLDERS = 3;

  /// Any country that no rule names (ISO 3166 leaves the code to its users).
  private static final String OTHER = "ZZ";

  private final Needs needs;
  private final boolean firm;

  Questions(Terms terms) {
    firm = terms.facts().kind() == Facts.Kind.STARTUPS;
    needs = Needs.of(terms.entry().conditions().stream().map(Condition::rule).toList());
  }

  List<Asked> asked(Scene scene) {
    var asked = new ArrayList<Asked>();
    var countries = countries(scene);
    if (needs.residence()) {
      asked.add(new Asked.Choice("residence", countries, false));
    }
    if (needs.origin()) {
      asked.add(new Asked.Choice("nationality", countries, false));
      asked.add(new Asked.Choice("nationality2", countries, false));
      if (firm) {
        asked.add(new Asked.Choice("registered", countries, false));
      }
    }
    if (needs.birth()) {
      asked.add(Asked.optional("born"));
    }
    if (needs.founding()) {
      asked.add(Asked.optional("founded"));
    }
    if (needs.capital()) {
      for (int holder = 1; holder <= HOLDERS; holder++) {
        asked.add(new Asked.Choice("capital" + holder, countries, false));
        asked.add(new Asked.Line("percent" + holder, "number", false));
      }
    }
    for (Body body : needs.bodies()) {
      asked.add(new Asked.Line("women." + body, "number", false));
      asked.add(new Asked.Line("all." + body, "number", false));
    }
    needs.ties().forEach(tie -> asked.add(new Asked.Choice("tie." + tie, yesNo(scene), false)));
    return asked;
  }

  /// Those that some rule names, and any other: a phone need not load two hundred names six times.
  private Map<String, String> countries(Scene scene) {
    var countries = new LinkedHashMap<String, String>();
    countries.put("", scene.say("contest.check.answer.none"));
    needs.countries().forEach(code -> countries.put(code, Countries.name(code, scene.lang())));
    countries.put(OTHER, scene.say("contest.check.other"));
    return countries;
  }

  private static Map<String, String> yesNo(Scene scene) {
    var answers = new LinkedHashMap<String, String>();
    for (String answer : List.of("", "non", "oui")) {
      answers.put(
          answer, scene.say("contest.check.answer." + (answer.isEmpty() ? "none" : answer)));
    }
    return answers;
  }

  /// What was declared; what is wrong is noted in the form.
  Declared read(Form form) {
    var nationalities = new TreeSet<String>();
    country(form, "nationality").ifPresent(nationalities::add);
    country(form, "nationality2").ifPresent(nationalities::add);
    var holder =
        new Declared.Holder(country(form, "residence"), nationalities, since(form, "born"));
    return new Declared(
        holder, firm ? Optional.of(firm(form)) : Optional.empty(), women(form), ties(form));
  }

  private Optional<String> country(Form form, String field) {
    var code = form.value(field);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (!code.equals(OTHER) && !needs.countries().contains(code)) {
      form.wrong(field, "web.form.choice");
      return Optional.empty();
    }
    return Optional.of(code);
  }

  /// A day, a day of a month in French writing, or a year alone.
  static Since since(Form form, String field) {
    var text = form.value(field).strip();
    try {
      return Since.read(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      form.wrong(field, "contest.check.since");
      return new Since.Unknown();
    }
  }

  private Declared.Firm firm(Form form) {
    var capital = new HashMap<String, Integer>();
    for (int holder = 1; holder <= HOLDERS; holder++) {
      var percent = form.optionalNumber("percent" + holder, 0, 100);
      var country = country(form, "capital" + holder);
      if (percent.isPresent() && country.isPresent()) {
        capital.merge(country.get(), percent.getAsInt(), Integer::sum);
      }
    }
    var firm = new Declared.Firm(country(form, "registered"), since(form, "founded"), capital);
    if (firm.said() > 100) {
      form.wrong("percent1", "contest.check.toomuch");
    }
    return firm;
  }

  private Map<Body, Share> women(Form form) {
    var women = new EnumMap<Body, Share>(Body.class);
    for (Body body : needs.bodies()) {
      var some = form.optionalNumber("women." + body, 0, 10_000);
      var all = form.optionalNumber("all." + body, 0, 10_000);
      if (some.isPresent() && all.isPresent()) {
        if (some.getAsInt() > all.getAsInt()) {
          form.wrong("women." + body, "contest.check.more");
        } else {
          women.put(body, new Share(some.getAsInt(), all.getAsInt()));
        }
      }
    }
    return women;
  }

  private Map<Tie, Boolean> ties(Form form) {
    var known = new EnumMap<Tie, Boolean>(Tie.class);
    for (Tie tie : needs.ties()) {
      if (!form.value("tie." + tie).isEmpty()) {
        known.put(tie, form.value("tie." + tie).equals("oui"));
      }
    }
    return known;
  }
}
