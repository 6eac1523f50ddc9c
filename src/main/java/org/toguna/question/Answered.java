package org.toguna.question;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.toguna.edition.GuestCountry;
import org.toguna.kit.base.Lang;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Written;
import org.toguna.people.Addresses;

/// One answer beside its question, as people read both.
public record Answered(Question question, String content) {

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
    };
  }
}
