package org.toguna.application;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.people.Persons;

/// Writes to a candidate what became of its dossier: to one phone and one e-mail, where it has
/// both.
@Component
class ApplicationLetters {
  private final Outbox outbox;
  private final Persons persons;

  ApplicationLetters(Outbox outbox, Persons persons) {
    this.outbox = outbox;
    this.persons = persons;
  }

  void submitted(Unit unit, Call call, Became.Submitted submitted) {
    var receipt = submitted.receipt();
    tell(
        unit,
        call,
        submitted.application(),
        "application.letter.submitted",
        List.of("" + receipt.version(), utc(receipt.at()), receipt.sha256()));
  }

  void withdrawn(Unit unit, Call call, Application application) {
    var at = application.moments().withdrawn().map(ApplicationLetters::utc).orElse("");
    var erased = application.moments().erase().map(ApplicationLetters::utc).orElse("");
    tell(unit, call, application, "application.letter.withdrawn", List.of(at, erased));
  }

  /// Hours in UTC: a letter is read anywhere.
  private static String utc(Instant at) {
    return Canon.utc(at).replace("T", " ").replace("Z", " UTC");
  }

  private void tell(Unit unit, Call call, Application application, String key, List<String> more) {
    var sql = unit.sql();
    persons
        .find(sql, application.person())
        .ifPresent(person -> {
          var values =
              Stream.concat(
                      Stream.of(
                          person.shownName(),
                          call.name().in(person.lang()),
                          application.shownNumber()),
                      more.stream())
                  .toList();
          persons
              .letterboxes(sql, person.id())
              .map(to -> new Letter(to, person.lang(), key, values, Letter.Kind.SERVICE))
              .forEach(letter -> outbox.post(unit, letter));
        });
  }
}
