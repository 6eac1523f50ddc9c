package org.toguna.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.toguna.edition.GuestCountry;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Slug;
import org.toguna.kit.web.Form;

/// Answers as a spreadsheet has them: a column for each question, called by its key; a choice by
/// its key or its words, several parted by commas, semicolons or bars, a country by its code or its
/// name.
public final class Cells {
  private static final int LONGEST = 60;
  private static final Set<String> YES = Set.of("oui", "yes", "o", "y", "x", "1", "vrai", "true");
  private static final Set<String> NO = Set.of("non", "no", "n", "0", "faux", "false");
  private static final Map<String, String> COUNTRIES = countries();

  private Cells() {}

  /// What a line says, and what is to be said of it: questions by their keys.
  ///
  /// @param missing required and not answered
  /// @param wrong answered in a way that cannot be kept
  /// @param papers required documents, which no list can hold
  public record Line(
      Filled filled, List<String> missing, List<String> wrong, List<String> papers) {}

  /// Reads a line's cells, by the keys of their columns.
  public static Line read(Sheet sheet, Map<String, String> cells) {
    var values = new TreeMap<String, String>();
    for (Question question : sheet.questions()) {
      var cell = cells.getOrDefault(question.slug(), "").strip();
      if (!cell.isEmpty()) {
        put(values, question, cell);
      }
    }
    var form = Form.showing(values);
    var filled = Filled.read(form, sheet);
    var faults = sheet.questions().stream().filter(one -> form.error(one.field()) != null).toList();
    return new Line(
        filled,
        keys(faults.stream().filter(one -> one.kind() != Kind.DOCUMENT && empty(one, values))),
        keys(faults.stream().filter(one -> one.kind() != Kind.DOCUMENT && !empty(one, values))),
        keys(faults.stream().filter(one -> one.kind() == Kind.DOCUMENT)));
  }

  /// What the columns for a sheet's questions are called.
  public static List<String> columns(Sheet sheet) {
    return keys(sheet.questions().stream());
  }

  private static List<String> keys(Stream<Question> questions) {
    return questions.map(Question::slug).toList();
  }

  private static boolean empty(Question question, Map<String, String> values) {
    return question.fields().noneMatch(values::containsKey)
        && !values.containsKey(question.field());
  }

  private static void put(Map<String, String> values, Question question, String cell) {
    switch (question.kind()) {
      case ONE -> values.put(question.field(), choice(question, cell).orElse(cell));
      case YES_NO -> values.put(question.field(), yesOrNo(cell));
      case COUNTRY ->
          values.put(question.field(), COUNTRIES.getOrDefault(Slug.of(cell, LONGEST), cell));
      case SEVERAL -> several(values, question, cell);
      case SHORT, LONG, DATE, NUMBER, PHONE, EMAIL -> values.put(question.field(), cell);
      case DOCUMENT -> {
        // No list can hold one.
      }
    }
  }

  private static void several(Map<String, String> values, Question question, String cell) {
    for (String part : cell.split("[,;|/]")) {
      choice(question, part)
          .flatMap(question::choice)
          .ifPresentOrElse(
              one -> values.put(question.field(one), "on"),
              () -> values.put(question.field(), part.strip()));
    }
  }

  private static Optional<String> choice(Question question, String cell) {
    var meant = Slug.of(cell, LONGEST);
    return question.rules().choices().stream()
        .filter(one ->
            one.slug().equals(meant)
                || Stream.of(Lang.values())
                    .anyMatch(lang -> Slug.of(one.label().exactly(lang), LONGEST).equals(meant)))
        .map(Choice::slug)
        .findFirst();
  }

  private static String yesOrNo(String cell) {
    var meant = cell.toLowerCase(Locale.ROOT);
    return YES.contains(meant) ? Kind.YES : NO.contains(meant) ? Kind.NO : cell;
  }

  private static Map<String, String> countries() {
    return Stream.of(Locale.getISOCountries())
        .flatMap(code ->
            Stream.of(
                Map.entry(code.toLowerCase(Locale.ROOT), code),
                Map.entry(Slug.of(GuestCountry.countryName(code, Lang.FR), LONGEST), code),
                Map.entry(Slug.of(GuestCountry.countryName(code, Lang.EN), LONGEST), code)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
  }
}
