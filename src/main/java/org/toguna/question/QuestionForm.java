package org.toguna.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.toguna.edition.FormWords;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Slug;
import org.toguna.kit.base.Words;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The form of one question on the desk, read against the sheet it stands in.
record QuestionForm(Sheet sheet, Optional<Question> known) {
  private static final int LONGEST_SLUG = 40;
  private static final int MOST_CHOICES = 40;
  private static final int SPARE_CHOICES = 4;
  private static final int MOST_DAYS = 730;

  static QuestionForm of(Sheet sheet, Optional<UUID> id) {
    return new QuestionForm(sheet, id.flatMap(sheet::find));
  }

  /// The fields before those of choices and of the condition.
  static List<Asked> asked(Scene scene) {
    var kinds = new LinkedHashMap<String, String>();
    for (Kind kind : Kind.values()) {
      kinds.put(kind.name(), scene.say(kind.key()));
    }
    return List.of(
        new Asked.InLanguages("label", 0, true),
        new Asked.InLanguages("hint", 0, false),
        new Asked.Choice("kind", kinds, true),
        Asked.tick("required"),
        new Asked.Choice("badge", badge(scene), false));
  }

  private static Map<String, String> badge(Scene scene) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", scene.say("question.badge.no"));
    for (OnBadge one : OnBadge.values()) {
      choices.put(one.name(), scene.say("question.badge." + one.name()));
    }
    return choices;
  }

  /// Those after them.
  static List<Asked> care() {
    return List.of(
        new Asked.InLanguages("purpose", 2, true), new Asked.Line("days", "number", true));
  }

  static List<Asked> unit() {
    return List.of(new Asked.InLanguages("unit", 0, false));
  }

  Map<String, String> values() {
    return known.map(QuestionForm::values).orElseGet(() -> Map.of("days", "90", "required", "on"));
  }

  private static Map<String, String> values(Question question) {
    var values = new TreeMap<String, String>();
    FormWords.put(values, "label", question.wording().label());
    FormWords.put(values, "hint", question.wording().hint());
    FormWords.put(values, "unit", question.wording().unit());
    FormWords.put(values, "purpose", question.care().purpose());
    values.put("kind", question.kind().name());
    values.put("days", Integer.toString(question.care().days()));
    if (question.rules().required()) {
      values.put("required", "on");
    }
    question.rules().onBadge().ifPresent(badge -> values.put("badge", badge.name()));
    if (question.kind().asksForChoices()) {
      var choices = question.rules().choices();
      for (int i = 0; i < choices.size(); i++) {
        FormWords.put(values, choice(i + 1), choices.get(i).label());
        values.put(choice(i + 1) + "-slug", choices.get(i).slug());
      }
    }
    question
        .rules()
        .only()
        .ifPresent(only -> only.choices().forEach(slug -> values.put(tick(only, slug), "on")));
    return values;
  }

  private static String tick(Only only, String choice) {
    return tick(only.question(), choice);
  }

  /// The tick « if this one was answered so ».
  static String tick(UUID question, String choice) {
    return "if-" + question + '_' + choice;
  }

  /// The field of a choice by its row, from 1.
  static String choice(int row) {
    return "choice-" + row;
  }

  /// How many rows for choices the page has: those there are, and some to fill in.
  int rows(Form form) {
    int filled =
        IntStream.rangeClosed(1, MOST_CHOICES)
            .filter(row -> !form.value(choice(row) + ".fr").isBlank())
            .max()
            .orElse(0);
    return Math.min(MOST_CHOICES, filled + SPARE_CHOICES);
  }

  /// The earlier questions that this one may depend on.
  List<Question> deciding() {
    return sheet.before(known.map(Question::id)).stream()
        .filter(one -> one.kind().isChosen())
        .toList();
  }

  /// The question as the form says it; what is wrong is noted in the form.
  Question read(Form form) {
    var label = form.words("label", 200);
    var hint = form.optionalWords("hint", 300);
    var kind = form.choice("kind", Kind.class, Kind.SHORT);
    var choices = kind.choices(kind.asksForChoices() ? choices(form) : List.of());
    if (kind.asksForChoices() && choices.size() < 2) {
      form.wrong("choices", "question.choices.few");
    }
    var unit = kind == Kind.NUMBER ? form.optionalWords("unit", 30) : Words.NONE;
    var only = only(form);
    var purpose = form.words("purpose", 300);
    int days = form.number("days", 0, MOST_DAYS);
    return new Question(
        known.map(Question::id).orElseGet(Ids::next),
        known.map(Question::slug).orElseGet(() -> slug(label)),
        new Question.Wording(label, hint, unit),
        new Question.Rules(kind, form.ticked("required"), choices, only, badge(form, kind)),
        new Question.Care(purpose, days));
  }

  /// One question of a sheet at most fills each place of a badge.
  private Optional<OnBadge> badge(Form form, Kind kind) {
    if (form.value("badge").isEmpty()) {
      return Optional.empty();
    }
    var badge = form.choice("badge", OnBadge.class, OnBadge.BODY);
    if (!badge.mayBe(kind)) {
      form.wrong("badge", "question.badge.kind");
    }
    boolean taken =
        sheet.questions().stream()
            .filter(one -> known.filter(one::equals).isEmpty())
            .anyMatch(one -> one.rules().onBadge().equals(Optional.of(badge)));
    if (taken) {
      form.wrong("badge", "question.badge.taken");
    }
    return Optional.of(badge);
  }

  private String slug(Words label) {
    return Slug.free(
        Slug.of(label.exactly(Lang.FR), LONGEST_SLUG),
        "question",
        taken -> sheet.called(taken).isPresent());
  }

  /// Rows without French words are no choices. The languages the form does not ask for stay.
  private List<Choice> choices(Form form) {
    var choices = new ArrayList<Choice>();
    for (int row = 1; row <= MOST_CHOICES; row++) {
      var field = choice(row);
      var words = form.optionalWords(field, 120);
      if (!words.exactly(Lang.FR).isEmpty()) {
        var before = known.flatMap(one -> one.choice(form.value(field + "-slug")));
        var slug =
            before
                .map(Choice::slug)
                .filter(own -> !taken(choices, own))
                .orElseGet(() -> fresh(choices, words));
        choices.add(new Choice(slug, before.map(own -> merged(own.label(), words)).orElse(words)));
      }
    }
    return choices;
  }

  private String fresh(List<Choice> choices, Words words) {
    return Slug.free(
        Slug.of(words.exactly(Lang.FR), LONGEST_SLUG),
        "reponse",
        slug -> taken(choices, slug) || known.flatMap(one -> one.choice(slug)).isPresent());
  }

  private static boolean taken(List<Choice> choices, String slug) {
    return choices.stream().anyMatch(one -> one.slug().equals(slug));
  }

  private static Words merged(Words before, Words now) {
    var merged = before;
    for (Lang lang : List.of(Lang.FR, Lang.EN)) {
      merged = merged.with(lang, now.exactly(lang));
    }
    return merged;
  }

  /// What is ticked, which must be answers of one question.
  private Optional<Only> only(Form form) {
    var found =
        deciding().stream()
            .flatMap(one -> {
              var ticked =
                  one.rules().choices().stream()
                      .map(Choice::slug)
                      .filter(slug -> form.ticked(tick(one.id(), slug)))
                      .toList();
              return ticked.isEmpty() ? Stream.empty() : Stream.of(new Only(one.id(), ticked));
            })
            .toList();
    if (found.size() > 1) {
      form.wrong("only", "question.only.one");
    }
    return found.stream().findFirst();
  }
}
