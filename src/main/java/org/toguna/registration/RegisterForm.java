package org.toguna.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.web.Form;
import org.toguna.people.Persons;
import org.toguna.question.Filling;
import org.toguna.question.Sheet;
import org.toguna.signin.SignedIn;

/// The form in which somebody registers: what it asks of whom, what stands in it, how it is read.
@Component
class RegisterForm {
  private final Persons persons;
  private final Filling filling;
  private final Clock clock;

  RegisterForm(Persons persons, Filling filling, Clock clock) {
    this.persons = persons;
    this.filling = filling;
    this.clock = clock;
  }

  /// What it asks of somebody who is signed in.
  Sure of(DSLContext sql, Edition edition, ParticipantCategory as, SignedIn who) {
    var sheet = Sheet.of(sql, CategoryQuestions.of(as.id()), edition);
    var asked = new Sure.Asked(Optional.of(who.id()), persons.contacts(sql, who.id()), sheet);
    return new Sure(edition, Sure.Chosen.of(sql, as), as.at(clock.instant()), asked);
  }

  /// With these values in it, and the names of the documents among them.
  Form showing(Sure sure, Map<String, String> values, Lang lang) {
    var form = Form.showing(values);
    filling.show(form, sure.asked().sheet(), lang);
    return form;
  }

  /// As it was sent; what is missing or wrong is noted under each field.
  Enrolling.Sent read(Form form, Sure sure, Lang lang) {
    var name = form.text("name", Persons.LONGEST_NAME);
    var days = days(form, sure.chosen());
    return new Enrolling.Sent(name, days, filling.read(form, sure.asked().sheet(), lang));
  }

  private static ComingDays days(Form form, Sure.Chosen chosen) {
    var days = new TreeSet<LocalDate>();
    for (CategoryDay day : chosen.days()) {
      if (form.ticked(RegisterPages.DAY + day.date())) {
        days.add(day.date());
      }
    }
    if (days.isEmpty() && !chosen.days().isEmpty()) {
      form.wrong(RegisterPages.DAYS, "registration.days.none");
    }
    return new ComingDays(days);
  }
}
