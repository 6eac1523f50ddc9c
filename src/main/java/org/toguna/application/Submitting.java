package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_CALL;
import static org.toguna.tables.Tables.APPLICATION_FILE;
import static org.toguna.tables.Tables.APPLICATION_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Jobs;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.Person;
import org.toguna.people.Persons;

/// Hands dossiers in. The instant is taken inside the unit, and the statement that counts the
/// version writes nothing where that instant is too late: a dossier that waits behind others for
/// the database is as late as the database finds it.
@Component
class Submitting {
  private final Persons persons;
  private final ApplicationLetters letters;
  private final Journal journal;
  private final Jobs jobs;
  private final Clock clock;

  Submitting(Persons persons, ApplicationLetters letters, Journal journal, Jobs jobs, Clock clock) {
    this.persons = persons;
    this.letters = letters;
    this.journal = journal;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Hands a dossier in as it is saved now, with a receipt; its candidate is written to.
  Became submit(Unit unit, Call call, Application read) {
    var became = submit(unit, call, read, clock.instant());
    if (became instanceof Became.Submitted submitted) {
      letters.submitted(unit, call, submitted);
      compare(unit, read.id());
    }
    return became;
  }

  /// Has it compared with the others of its contest, after this unit.
  void compare(Unit unit, UUID id) {
    jobs.post(unit, LikenessWork.order(id));
  }

  /// The same at a given instant, with nobody written to.
  Became submit(Unit unit, Call call, Application read, Instant now) {
    var sql = unit.sql();
    if (!takes(unit, read, now)) {
      return new Became.Late();
    }
    var content = Content.read(sql, read.id());
    var missing = Missing.of(call, content);
    if (!missing.isEmpty()) {
      return new Became.Incomplete(missing);
    }
    if (call.ofFirms() && !Slots.takeFirms(unit, call, content, read.id())) {
      return new Became.FirmEntered();
    }
    int version = count(unit, read, now);
    var receipt = keep(unit, call, new Canon.Heading(read, version, now, name(unit, read)));
    journal.note(
        unit,
        Actor.person(read.person()),
        Subject.of(Application.WORDS, read.id()),
        "submitted",
        null,
        Map.of("number", read.shownNumber(), "version", receipt.version()));
    unit.tell(new DossierChanged(read.contest(), read.id()));
    return new Became.Submitted(Application.get(sql, read.id()), receipt);
  }

  /// Before anything is taken for it: too late, or withdrawn, it takes nothing.
  private static boolean takes(Unit unit, Application read, Instant now) {
    return unit.sql().fetchExists(APPLICATION, mayBeHandedIn(read, now));
  }

  private static Condition mayBeHandedIn(Application read, Instant now) {
    return APPLICATION
        .ID
        .eq(read.id())
        .and(APPLICATION.STATE.ne(State.WITHDRAWN.name()))
        .and(CallBook.open(APPLICATION.CONTEST_ID, now));
  }

  /// The version this is. The statement asks again what was asked before: nothing is ever counted
  /// that came too late.
  private static int count(Unit unit, Application read, Instant now) {
    int taken =
        unit.sql()
            .update(APPLICATION)
            .set(APPLICATION.STATE, State.SUBMITTED.name())
            .set(APPLICATION.VERSION, APPLICATION.VERSION.plus(1))
            .set(APPLICATION.SUBMITTED_AT, now)
            .where(mayBeHandedIn(read, now))
            .execute();
    if (taken == 0) {
      throw new IllegalStateException("The call ended within one unit of work");
    }
    return Application.get(unit.sql(), read.id()).version();
  }

  private String name(Unit unit, Application read) {
    return persons.find(unit.sql(), read.person()).map(Person::shownName).orElse("");
  }

  private static Receipt keep(Unit unit, Call call, Canon.Heading heading) {
    var sql = unit.sql();
    var id = heading.application().id();
    var content = Content.read(sql, id);
    var text = Canon.text(call, heading, content, Papers.of(sql, id, Papers.DRAFT));
    var receipt = new Receipt(heading.version(), heading.at(), Canon.sha256(text));
    write(unit, call, id, new Written(receipt, text, content));
    name(unit, id, receipt);
    return receipt;
  }

  private record Written(Receipt receipt, String text, Content content) {}

  /// With the first instant that would have been too late: the row itself refuses to be later.
  private static void write(Unit unit, Call call, UUID id, Written written) {
    unit.sql()
        .insertInto(
            APPLICATION_VERSION,
            APPLICATION_VERSION.APPLICATION_ID,
            APPLICATION_VERSION.NUMBER,
            APPLICATION_VERSION.SUBMITTED_AT,
            APPLICATION_VERSION.LATE_AT,
            APPLICATION_VERSION.SHA256,
            APPLICATION_VERSION.CONTENT,
            APPLICATION_VERSION.PIECES_JSON)
        .select(
            DSL.select(
                    DSL.val(id, APPLICATION_VERSION.APPLICATION_ID),
                    DSL.val(written.receipt().version()),
                    DSL.val(written.receipt().at(), APPLICATION_VERSION.SUBMITTED_AT),
                    APPLICATION_CALL.LATE_AT,
                    DSL.val(written.receipt().sha256()),
                    DSL.val(written.text()),
                    DSL.val(written.content().json()))
                .from(APPLICATION_CALL)
                .where(APPLICATION_CALL.CONTEST_ID.eq(call.id())))
        .execute();
  }

  /// The files of the draft are this version's too.
  private static void name(Unit unit, UUID id, Receipt receipt) {
    unit.sql()
        .insertInto(
            APPLICATION_FILE,
            APPLICATION_FILE.APPLICATION_ID,
            APPLICATION_FILE.NUMBER,
            APPLICATION_FILE.SLOT,
            APPLICATION_FILE.CODE)
        .select(
            DSL.select(
                    APPLICATION_FILE.APPLICATION_ID,
                    DSL.val(receipt.version()),
                    APPLICATION_FILE.SLOT,
                    APPLICATION_FILE.CODE)
                .from(APPLICATION_FILE)
                .where(APPLICATION_FILE.APPLICATION_ID.eq(id))
                .and(APPLICATION_FILE.NUMBER.eq(Papers.DRAFT)))
        .execute();
  }
}
