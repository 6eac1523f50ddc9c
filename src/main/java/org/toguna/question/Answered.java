package org.toguna.question;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.edition.GuestCountry;
import org.toguna.kit.base.Lang;
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Written;
import org.toguna.people.Addresses;

/// One answer beside its question, as people read both.
public record Answered(Question question, String content, Optional<Document> document) {
  /// One that is no document.
  Answered(Question question, String content) {
    this(question, content, Optional.empty());
  }

  /// The same answers, those that are documents with them: at most one question more to the
  /// database.
  static List<Answered> with(DSLContext sql, List<Answered> answers) {
    var codes =
        answers.stream()
            .filter(one -> one.question.kind() == Kind.DOCUMENT)
            .map(Answered::content)
            .toList();
    var found = Documents.of(sql, codes);
    return codes.isEmpty()
        ? answers
        : answers.stream()
            .map(one ->
                new Answered(
                    one.question, one.content, Optional.ofNullable(found.get(one.content))))
            .toList();
  }

  /// Which question it answers.
  public UUID to() {
    return question.id();
  }

  public String label(Lang lang) {
    return question.label(lang);
  }

  public String text(Lang lang) {
    return switch (question.kind()) {
      case SHORT, LONG, EMAIL -> content;
      case ONE, SEVERAL, YES_NO ->
          AnswerText.chosen(content).stream()
              .map(
                  slug -> question.choice(slug).map(choice -> choice.label().in(lang)).orElse(slug))
              .collect(Collectors.joining(", "));
      case DATE ->
          content.length() == 4
              ? content
              : new Written(lang, ZoneOffset.UTC).date(LocalDate.parse(content));
      case NUMBER -> (content + '\u00a0' + question.wording().unit().in(lang)).strip();
      case COUNTRY -> GuestCountry.countryName(content, lang);
      case PHONE -> Addresses.shown(new Address.Phone(content));
      case DOCUMENT -> document.map(one -> one.told(lang)).orElse("—");
    };
  }
}
