package org.toguna.question;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.toguna.edition.GuestCountry;
import org.toguna.kit.web.Scene;

/// How the questions of a sheet look in a form.
record SheetLook(Scene scene, Sheet sheet) {
  /// More choices than these unfold from a list.
  private static final int MOST_IN_SIGHT = 7;

  private static final int LINES = 4;
  private static final List<String> NEAR = List.of("ML", "BF", "NE", "SN", "CI", "GN", "MR", "DZ");

  String label(Question question) {
    var unit = scene.say(question.wording().unit());
    var label = question.label(scene.lang());
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }

  /// The organiser's hint, and on a line of its own why it is asked and until when the answer is
  /// kept.
  String hint(Question question) {
    var hint = scene.say(question.wording().hint());
    var why =
        scene.say(
            "question.why",
            scene.say(question.care().purpose()).replaceFirst("\\.$", ""),
            scene.written().date(sheet.keptUntil(question)));
    return hint.isEmpty() ? why : hint + "\n" + why;
  }

  /// For whoever reads the page without a script that hides the question.
  String condition(Question question, Question on) {
    var answers =
        question.rules().only().stream()
            .flatMap(only -> only.choices().stream())
            .flatMap(slug -> on.choice(slug).stream())
            .map(choice -> scene.say(choice.label()))
            .collect(Collectors.joining(", "));
    return scene.say("question.only.if", on.label(scene.lang()), answers);
  }

  boolean inGroup(Question question) {
    return switch (question.kind()) {
      case SEVERAL, YES_NO -> true;
      case ONE -> question.rules().choices().size() <= MOST_IN_SIGHT;
      case SHORT, LONG, DATE, NUMBER, COUNTRY, PHONE, EMAIL, DOCUMENT -> false;
    };
  }

  boolean isDocument(Question question) {
    return question.kind() == Kind.DOCUMENT;
  }

  boolean inList(Question question) {
    return question.kind() == Kind.ONE || question.kind() == Kind.COUNTRY;
  }

  Map<String, String> choices(Question question) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", scene.say("question.choose"));
    if (question.kind() == Kind.COUNTRY) {
      NEAR.forEach(code -> choices.put(code, GuestCountry.countryName(code, scene.lang())));
      byName().forEach((name, code) -> choices.putIfAbsent(code, name));
    } else {
      question
          .rules()
          .choices()
          .forEach(choice -> choices.put(choice.slug(), scene.say(choice.label())));
    }
    return choices;
  }

  private Map<String, String> byName() {
    var names = new TreeMap<String, String>(Collator.getInstance(scene.lang().locale())::compare);
    for (String code : Set.of(Locale.getISOCountries())) {
      names.put(GuestCountry.countryName(code, scene.lang()), code);
    }
    return names;
  }

  String type(Question question) {
    return switch (question.kind()) {
      case PHONE -> "tel";
      case EMAIL -> "email";
      case SHORT, LONG, ONE, SEVERAL, YES_NO, DATE, NUMBER, COUNTRY, DOCUMENT -> "text";
    };
  }

  @Nullable String inputmode(Question question) {
    return question.kind() == Kind.NUMBER ? "decimal" : null;
  }

  int rows(Question question) {
    return question.kind() == Kind.LONG ? LINES : 0;
  }
}
