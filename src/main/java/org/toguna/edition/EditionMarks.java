package org.toguna.edition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.base.Words;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;

/// An edition's number, fiscal year and dates, as a form asks them: three different things.
record EditionMarks(int number, int fiscalYear, LocalDate from, LocalDate to) {
  static final List<Asked> ASKED =
      List.of(
          Asked.number("number"),
          Asked.number("fiscalYear"),
          new Asked.Line("from", "date", true),
          new Asked.Line("to", "date", true));

  static EditionMarks read(Form form) {
    int number = form.number("number", 1, 9_999);
    int fiscalYear = form.number("fiscalYear", 2000, 2999);
    var from = form.date("from");
    var to = form.date("to");
    if (to.isBefore(from)) {
      form.wrong("to", "edition.to.before");
      to = from;
    } else if (from.plusDays(30).isBefore(to)) {
      // Every page lists the days: a slip of the year would make hundreds of them.
      form.wrong("to", "edition.to.far");
      to = from;
    }
    return new EditionMarks(number, fiscalYear, from, to);
  }

  /// An edition that has these marks, the event's name and nothing else yet.
  Edition blank(Texts texts) {
    var name = Words.of(texts.say(Lang.FR, "edition.site"), texts.say(Lang.EN, "edition.site"));
    return new Edition(
        new EditionId(Ids.next()),
        new Edition.Ordinal(number, fiscalYear, false, false),
        new Edition.Wording(
            name, Words.NONE, Words.NONE, Words.NONE, new Edition.Told(Words.NONE, Words.NONE)),
        new Edition.Period(from, to, ZoneId.of("Africa/Bamako")),
        new Edition.Venue("", "", "Bamako", "ML", Words.NONE));
  }

  /// The next edition after `source`: what each edition says anew — theme and patronage — is left
  /// open.
  Edition after(Edition source) {
    var said = source.wording();
    return new Edition(
        new EditionId(Ids.next()),
        new Edition.Ordinal(number, fiscalYear, false, false),
        new Edition.Wording(
            said.name(),
            Words.NONE,
            Words.NONE,
            said.organiser(),
            new Edition.Told(Words.NONE, said.told().practical())),
        new Edition.Period(from, to, source.period().zone()),
        source.venue());
  }
}
