package org.toguna.question;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Form;
import org.toguna.people.Addresses;

/// Reads one answer from a form and brings it to the text it is kept as: slugs of choices, a day or
/// a year in ISO's way, a plain number, a country's code, a phone with its country's digits.
final class AnswerText {
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 2_000;
  private static final int OLDEST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,3})?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private AnswerText() {}

  /// Nothing where nothing was answered, or nothing that can be kept: then the form says so. A
  /// document's code is whatever `documents` finds in its field.
  static Optional<String> read(Form form, Question question, UnaryOperator<String> documents) {
    var field = question.field();
    return switch (question.kind()) {
      case SHORT -> text(form.optional(field, LONGEST_LINE).replace('\n', ' '));
      case LONG -> text(form.optional(field, LONGEST_TEXT));
      case ONE, YES_NO ->
          parsed(form, field, "web.form.choice", typed -> question.choice(typed).map(Choice::slug));
      case SEVERAL -> several(form, question);
      case DATE -> parsed(form, field, "question.date.wrong", AnswerText::date);
      case NUMBER -> parsed(form, field, "web.form.number", AnswerText::number);
      case COUNTRY ->
          parsed(
              form,
              field,
              "web.form.choice",
              typed -> Optional.of(typed).filter(COUNTRIES::contains));
      case PHONE -> parsed(form, field, "question.phone.wrong", AnswerText::phone);
      case EMAIL -> parsed(form, field, "question.email.wrong", AnswerText::email);
      case DOCUMENT -> text(documents.apply(field));
    };
  }

  private static Optional<String> text(String typed) {
    return Optional.of(typed).filter(text -> !text.isBlank());
  }

  private interface Reading {
    Optional<String> of(String typed);
  }

  private static Optional<String> parsed(Form form, String field, String error, Reading reading) {
    var typed = form.optional(field, LONGEST_LINE);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var kept = reading.of(typed);
    if (kept.isEmpty()) {
      form.wrong(field, error);
    }
    return kept;
  }

  private static Optional<String> several(Form form, Question question) {
    var chosen =
        question.rules().choices().stream()
            .filter(choice -> form.ticked(question.field(choice)))
            .map(Choice::slug)
            .collect(Collectors.joining(","));
    return text(chosen);
  }

  private static Optional<String> number(String typed) {
    var plain = digits(typed).replaceAll("[\\s\u00a0\u202f]", "");
    return NUMBER.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain.replace(',', '.')).stripTrailingZeros().toPlainString())
        : Optional.empty();
  }

  /// Digits of any script as those of ASCII.
  private static String digits(String typed) {
    return typed
        .codePoints()
        .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Optional<String> date(String typed) {
    var plain = digits(typed);
    var day = DAY.matcher(plain);
    var iso = ISO_DAY.matcher(plain);
    try {
      if (YEAR.matcher(plain).matches()) {
        return inRange(Integer.parseInt(plain)) ? Optional.of(plain) : Optional.empty();
      }
      if (day.matches()) {
        return on(day.group(3), day.group(2), day.group(1));
      }
      return iso.matches() ? on(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> on(String year, String month, String day) {
    var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    return Optional.of(date).filter(any -> inRange(any.getYear())).map(LocalDate::toString);
  }

  private static boolean inRange(int year) {
    return year >= OLDEST_YEAR && year <= LAST_YEAR;
  }

  private static Optional<String> phone(String typed) {
    return Addresses.read(typed)
        .filter(Address.Phone.class::isInstance)
        .map(address -> Addresses.text(address));
  }

  private static Optional<String> email(String typed) {
    return Addresses.read(typed)
        .filter(Address.Email.class::isInstance)
        .map(address -> Addresses.text(address));
  }

  /// The slugs of an answer that was chosen.
  static List<String> chosen(String content) {
    return Stream.of(content.split(",")).toList();
  }
}
