package org.toguna.jury;

import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_VERSION;
import static org.toguna.tables.Tables.CONTACT;
import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;
import static org.toguna.tables.Tables.JURY_SEAT;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.application.DossierChanged;
import org.toguna.application.OpenCall;
import org.toguna.contest.Round;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import tools.jackson.databind.json.JsonMapper;

/// The start-up contest with dossiers found eligible, its jury's desk, and jurors in their
/// browsers.
final class Sitting implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final OpenCall call;
  final Guest organiser;
  final UUID contest;
  final String desk;
  private final Map<String, PersonId> persons = new HashMap<>();

  private Sitting(OpenCall call) {
    this.call = call;
    this.organiser = call.site.as(Role.ORGANISER);
    this.contest = call.call().id();
    this.desk = "/organisation/editions/3/concours/" + contest + "/jury";
  }

  static Sitting on(Db.Engine engine) {
    return new Sitting(OpenCall.on(engine));
  }

  PersonId person(String name) {
    return persons.computeIfAbsent(
        name, _ -> call.person(name, "+223701199" + String.format("%02d", persons.size())));
  }

  private String phone(String name) {
    var person = person(name);
    return call.site
        .db()
        .read(sql ->
            sql.select(CONTACT.ADDRESS)
                .from(CONTACT)
                .where(CONTACT.PERSON_ID.eq(person))
                .fetchSingle()
                .value1());
  }

  /// Invited on the desk, from this body.
  PersonId invited(String name, String body) {
    var form =
        new TreeMap<>(
            Map.of("name", name, "contact", phone(name), "body", body, "categories.culture", "on"));
    form.put("keywords", "lecture");
    form.put("langs.fr", "on");
    led(organiser.post(desk + "/jures", form));
    return person(name);
  }

  Guest browser(String name) {
    return call.browser(person(name));
  }

  /// Says what it is tied to; anything but these is left empty.
  void declares(String name, Map<String, String> ties) {
    var form = new HashMap<>(Map.of("kin", "non", "true", "on"));
    form.putAll(ties);
    led(browser(name).post("/jury/" + contest + "/interets", form));
  }

  /// A juror who is tied to nobody.
  PersonId sits(String name, String body) {
    var id = invited(name, body);
    declares(name, Map.of());
    return id;
  }

  void chairs(String name) {
    led(
        organiser.post(
            desk + "/jures/" + person(name),
            Map.of("chair", "on", "langs.fr", "on", "categories.culture", "on")));
  }

  /// Gives somebody a dossier of the last round to read, where the database takes it.
  void seat(UUID dossier, PersonId juror) {
    call.site
        .db()
        .run(unit ->
            unit.sql()
                .insertInto(JURY_SEAT)
                .set(JURY_SEAT.CONTEST_ID, contest)
                .set(JURY_SEAT.ROUND, Round.PITCH.name())
                .set(JURY_SEAT.APPLICATION_ID, dossier)
                .set(JURY_SEAT.PERSON_ID, juror)
                .set(JURY_SEAT.GIVEN_AT, Instant.EPOCH)
                .execute());
  }

  /// A firm's dossier, handed in by a candidate who names one more person, and found eligible.
  UUID dossier(String number, String firm, String candidate, String other) {
    var id = Ids.next();
    var person = person(candidate);
    call.site.db().run(unit -> enter(unit, id, number, person));
    say(id, 1, firm, candidate, other);
    return id;
  }

  /// The same dossier handed in anew, with another beside its candidate.
  void again(UUID dossier, String firm, String candidate, String other) {
    say(dossier, 2, firm, candidate, other);
  }

  private void enter(Unit unit, UUID id, String number, PersonId candidate) {
    var sql = unit.sql();
    var now = OpenCall.IN_TIME;
    sql.insertInto(APPLICATION)
        .set(APPLICATION.ID, id)
        .set(APPLICATION.CONTEST_ID, contest)
        .set(APPLICATION.EDITION_ID, call.edition.id())
        .set(APPLICATION.PERSON_ID, candidate)
        .set(APPLICATION.NUMBER, number)
        .set(APPLICATION.STATE, "SUBMITTED")
        .set(APPLICATION.VERSION, 1)
        .set(APPLICATION.MADE_AT, now)
        .set(APPLICATION.CHANGED_AT, now)
        .set(APPLICATION.SUBMITTED_AT, now)
        .set(APPLICATION.EXAMPLE, false)
        .execute();
  }

  private void say(UUID id, int number, String firm, String candidate, String other) {
    var pieces =
        Map.of(
            "PROJECT",
            Map.of("name", firm, "categories", "culture", "country", "ML", "solves", "La lecture."),
            "TEAM",
            Map.of("m1.name", candidate, "m1.place", "LEAD", "m2.name", other, "m2.place", "TEAM"));
    call.site
        .db()
        .run(unit -> {
          var sql = unit.sql();
          version(sql, id, number, JSON.writeValueAsString(pieces));
          if (number == 1) {
            found(sql, id);
          }
          var row = APPLICATION.ID.eq(id);
          sql.update(APPLICATION).set(APPLICATION.VERSION, number).where(row).execute();
          unit.tell(new DossierChanged(contest, id));
        });
  }

  private static void version(DSLContext sql, UUID id, int number, String pieces) {
    sql.insertInto(APPLICATION_VERSION)
        .set(APPLICATION_VERSION.APPLICATION_ID, id)
        .set(APPLICATION_VERSION.NUMBER, number)
        .set(APPLICATION_VERSION.SUBMITTED_AT, OpenCall.IN_TIME)
        .set(APPLICATION_VERSION.LATE_AT, OpenCall.LATE)
        .set(APPLICATION_VERSION.CONTENT, "")
        .set(APPLICATION_VERSION.SHA256, "0".repeat(64))
        .set(APPLICATION_VERSION.PIECES_JSON, pieces)
        .execute();
  }

  private void found(DSLContext sql, UUID id) {
    sql.insertInto(ELIGIBILITY_SHEET)
        .set(ELIGIBILITY_SHEET.APPLICATION_ID, id)
        .set(ELIGIBILITY_SHEET.CONTEST_ID, contest)
        .set(ELIGIBILITY_SHEET.VERSION, 1)
        .set(ELIGIBILITY_SHEET.DECISION, 1)
        .set(ELIGIBILITY_SHEET.CHANGED_AT, OpenCall.IN_TIME)
        .execute();
    sql.insertInto(ELIGIBILITY_DECISION)
        .set(ELIGIBILITY_DECISION.APPLICATION_ID, id)
        .set(ELIGIBILITY_DECISION.NUMBER, 1)
        .set(ELIGIBILITY_DECISION.CONTEST_ID, contest)
        .set(ELIGIBILITY_DECISION.VERSION, 1)
        .set(ELIGIBILITY_DECISION.VERDICT, "ELIGIBLE")
        .set(ELIGIBILITY_DECISION.PROPOSAL, "ELIGIBLE")
        .set(ELIGIBILITY_DECISION.DECIDED_AT, OpenCall.IN_TIME)
        .execute();
  }

  /// What the desk asks for: so many readers a dossier; its page's address.
  String proposed(String manner, int each, int min, int max) {
    return led(
        organiser.post(
            desk + "/attribution",
            Map.of(
                "round",
                "PITCH",
                "manner",
                manner,
                "each",
                "" + each,
                "min",
                "" + min,
                "max",
                "" + max,
                "objective",
                "FAIR")));
  }

  String accepted(String proposal) {
    return led(organiser.post(proposal + "/acceptation", Map.of()));
  }

  List<Seat> seats(PersonId juror) {
    return call.site.db().read(sql -> Seats.of(sql, juror));
  }

  /// What breaks the promises of juries.
  List<String> broken() {
    return Stream.of(
            "noSeatInConflict",
            "noSeatBesideSomethingUnseen",
            "noSeatWithoutDeclaration",
            "barsHaveTheirReason")
        .map(name -> call.site.bean(name, Invariant.class))
        .flatMap(promise -> call.site.db().read(promise::brokenBy).stream())
        .toList();
  }

  @Override
  public void close() {
    call.close();
  }
}
