package org.toguna.registration;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.people.Persons;
import org.toguna.question.Answers;
import org.toguna.question.Filled;
import org.toguna.signin.SignedIn;

/// A form that is filled in becomes a registration: its answers with it, the draft gone, and the
/// badge made for the name that was given.
@Component
class Enrolling {
  private final Db db;
  private final Registering registering;
  private final Badging badging;
  private final Persons persons;
  private final Clock clock;

  Enrolling(Db db, Registering registering, Badging badging, Persons persons, Clock clock) {
    this.db = db;
    this.registering = registering;
    this.badging = badging;
    this.persons = persons;
    this.clock = clock;
  }

  /// A form without mistakes.
  record Sent(String name, ComingDays days, Filled filled) {}

  /// Nothing if the category closed meanwhile.
  Optional<Registration> enrol(Sure sure, SignedIn who, Sent sent) {
    var by = clock.instant();
    var made =
        registering.register(
            sure.edition().id(),
            new Registering.Wanted(sure.as(), sent.days()),
            who.id(),
            (unit, one) -> {
              var respondent = CategoryQuestions.respondent(one);
              var answering = new Answers.By(respondent, who.id(), by);
              Answers.write(unit, sure.asked().sheet(), answering, sent.filled());
            });
    made.ifPresent(one -> named(one, sent.name(), who));
    return made;
  }

  /// The name first: the badge is made for it.
  private void named(Registration made, String name, SignedIn who) {
    db.run(unit -> {
      if (!name.equals(who.shownName())) {
        persons.correct(unit, who.id(), name, who.person().lang());
      }
      badging.issue(unit, made);
    });
  }
}
