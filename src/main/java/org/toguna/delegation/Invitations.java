package org.toguna.delegation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.print.Press;
import org.toguna.kit.print.Stationery;
import org.toguna.kit.web.Answer;
import org.toguna.people.Person;
import org.toguna.people.Persons;

/// Writes invitation letters, in French or English, on the organiser's paper. Only members who have
/// a place are named: a letter says that somebody is expected.
@Component
class Invitations {
  private final Persons persons;
  private final Press press;
  private final Texts texts;
  private final Clock clock;

  Invitations(Persons persons, Press press, Texts texts, Clock clock) {
    this.persons = persons;
    this.press = press;
    this.texts = texts;
    this.clock = clock;
  }

  /// Which letter is asked for, in which language.
  record Wanted(Delegation delegation, List<Member> members, boolean alone, Lang lang) {
    /// Any other language than English is French: a consulate reads one of both.
    static Lang lang(String asked) {
      return asked.equals(Lang.EN.code()) ? Lang.EN : Lang.FR;
    }
  }

  /// What is to be printed; nothing if nobody may be named in it.
  Optional<Invitation> read(DSLContext sql, Wanted wanted) {
    var invited = wanted.members().stream().filter(Member::isInvited).toList();
    if (invited.isEmpty()) {
      return Optional.empty();
    }
    var delegation = wanted.delegation();
    var edition = Editions.get(sql, delegation.edition());
    var head =
        delegation.head().flatMap(id -> persons.find(sql, id)).map(Person::shownName).orElse("");
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return Optional.of(
        new Invitation(
            edition,
            delegation,
            new Invitation.To(head, invited, wanted.alone()),
            new Invitation.Wording(wanted.lang(), texts, today)));
  }

  Answer sent(Invitation letter) {
    var pdf =
        press.pdf(
            (out, no) -> JteletterGenerated.render(out, no, letter), Stationery.plain(look()));
    return Answer.sent("application/pdf", pdf).as("invitation-" + letter.lang().code() + ".pdf");
  }

  private static String look() {
    try {
      return new ClassPathResource("print/letter.css").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
