package org.toguna.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.toguna.edition.Edition;
import org.toguna.edition.Told;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;

/// The questions of a sheet in an edition's file. Slugs name them: what the file says again is
/// brought to what it says, in the file's order, and answers stay.
public final class SheetFile {
  private static final int MOST_DAYS = 730;

  private SheetFile() {}

  /// Brings the sheet to what the file lists under `questions`.
  public static void take(Unit unit, Sheet sheet, Edition edition, YamlMap file) {
    var wanted = new ArrayList<Question>();
    for (YamlMap facts : file.maps("questions")) {
      wanted.add(read(facts, sheet, wanted));
    }
    try {
      Sheets.bring(unit, sheet, edition, wanted);
    } catch (Writing.Refused refused) {
      throw file.bad(
          refused.field().equals("kind")
              ? "a question has answers already, its « kind » must stay as it is"
              : "one of the « choices » that were answered is missing; keep it");
    }
  }

  private static Question read(YamlMap facts, Sheet sheet, List<Question> earlier) {
    facts.allow(
        "slug",
        "label",
        "hint",
        "kind",
        "unit",
        "required",
        "badge",
        "choices",
        "onlyIf",
        "purpose",
        "keptDays");
    var slug = slug(facts);
    if (earlier.stream().anyMatch(one -> one.slug().equals(slug))) {
      throw facts.badValue("slug", "stands in this sheet twice; give each question its own");
    }
    if (facts.words("label").isEmpty()) {
      throw facts.bad("« label » is missing; write the question");
    }
    if (facts.words("purpose").isEmpty()) {
      throw facts.bad("« purpose » is missing; say why this is asked");
    }
    return new Question(
        sheet.called(slug).map(Question::id).orElseGet(Ids::next),
        slug,
        new Question.Wording(facts.words("label"), facts.words("hint"), facts.words("unit")),
        rules(facts, earlier),
        new Question.Care(facts.words("purpose"), days(facts)));
  }

  private static Question.Rules rules(YamlMap facts, List<Question> earlier) {
    var kind = facts.choice("kind", Kind.class);
    return new Question.Rules(
        kind,
        facts.flag("required"),
        kind.choices(choices(facts, kind)),
        only(facts, earlier),
        badge(facts, kind, earlier));
  }

  private static Optional<OnBadge> badge(YamlMap facts, Kind kind, List<Question> earlier) {
    if (!facts.has("badge")) {
      return Optional.empty();
    }
    var badge = facts.choice("badge", OnBadge.class);
    if (!badge.mayBe(kind)) {
      throw facts.badValue(
          "badge", "does not fit the kind: BODY is one line or a choice, COUNTRY a country");
    }
    if (earlier.stream().anyMatch(one -> one.rules().onBadge().equals(Optional.of(badge)))) {
      throw facts.badValue("badge", "stands in this sheet twice; a badge says one of each");
    }
    return Optional.of(badge);
  }

  private static String slug(YamlMap facts) {
    var slug = facts.text("slug", 60);
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw facts.badValue("slug", "holds other than small letters, digits and hyphens");
    }
    return slug;
  }

  private static int days(YamlMap facts) {
    int days = facts.number("keptDays");
    if (days < 0 || days > MOST_DAYS) {
      throw facts.badValue("keptDays", "is not between 0 and 730 days after the edition");
    }
    return days;
  }

  private static List<Choice> choices(YamlMap facts, Kind kind) {
    var choices = new ArrayList<Choice>();
    for (YamlMap one : facts.maps("choices")) {
      one.allow("slug", "label");
      var slug = slug(one);
      if (choices.stream().anyMatch(other -> other.slug().equals(slug))) {
        throw one.badValue("slug", "stands among these choices twice");
      }
      choices.add(new Choice(slug, one.words("label")));
    }
    if (kind.asksForChoices() && choices.size() < 2) {
      throw facts.bad("a question of this kind needs two « choices » or more");
    }
    return choices;
  }

  private static Optional<Only> only(YamlMap facts, List<Question> earlier) {
    if (!facts.has("onlyIf")) {
      return Optional.empty();
    }
    var only = facts.map("onlyIf");
    only.allow("question", "answers");
    var slug = only.text("question");
    var on =
        earlier.stream()
            .filter(one -> one.slug().equals(slug) && one.kind().isChosen())
            .findFirst()
            .orElseThrow(() ->
                only.badValue(
                    "question", "names no earlier question that is answered by choosing"));
    var answers = only.texts("answers");
    if (answers.isEmpty() || answers.stream().anyMatch(one -> on.choice(one).isEmpty())) {
      throw only.bad("« answers » must name choices of « " + slug + " »");
    }
    return Optional.of(new Only(on.id(), answers.stream().distinct().toList()));
  }

  /// The sheet's questions as the file lists them.
  public static List<Map<String, Object>> told(Sheet sheet) {
    return sheet.questions().stream().map(one -> told(sheet, one)).toList();
  }

  private static Map<String, Object> told(Sheet sheet, Question question) {
    var told = new LinkedHashMap<String, Object>();
    told.put("slug", question.slug());
    Told.words(told, "label", question.wording().label());
    Told.words(told, "hint", question.wording().hint());
    told.put("kind", question.kind().name());
    Told.words(told, "unit", question.wording().unit());
    Told.flag(told, "required", question.rules().required());
    question.rules().onBadge().ifPresent(badge -> told.put("badge", badge.name()));
    if (question.kind().asksForChoices()) {
      told.put(
          "choices",
          question.rules().choices().stream()
              .map(one -> Map.of("slug", one.slug(), "label", Told.words(one.label())))
              .toList());
    }
    question
        .rules()
        .only()
        .flatMap(only -> sheet.find(only.question()).map(on -> onlyIf(on, only)))
        .ifPresent(onlyIf -> told.put("onlyIf", onlyIf));
    Told.words(told, "purpose", question.care().purpose());
    told.put("keptDays", question.care().days());
    return told;
  }

  private static Map<String, Object> onlyIf(Question on, Only only) {
    var onlyIf = new LinkedHashMap<String, Object>();
    onlyIf.put("question", on.slug());
    onlyIf.put("answers", only.choices());
    return onlyIf;
  }
}
