package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.ApplicationRecord;

/// A dossier entered in a contest, without what it says: see [Content].
record Application(UUID id, UUID contest, PersonId person, Standing standing, boolean example) {
  static final String WORDS = "application";

  /// Its number, how far it is, how often it was saved and handed in, and when.
  record Standing(String number, State state, int revision, int version, Moments moments) {}

  record Moments(
      Instant made,
      Instant changed,
      Optional<Instant> submitted,
      Optional<Instant> withdrawn,
      Optional<Instant> erase) {}

  static Optional<Application> find(DSLContext sql, UUID contest, UUID id) {
    return sql.fetchOptional(
            APPLICATION, APPLICATION.ID.eq(id).and(APPLICATION.CONTEST_ID.eq(contest)))
        .map(Application::of);
  }

  static Application get(DSLContext sql, UUID id) {
    return of(sql.fetchSingle(APPLICATION, APPLICATION.ID.eq(id)));
  }

  /// A person's own by its number; another's is not there.
  static Optional<Application> own(DSLContext sql, UUID contest, PersonId person, String number) {
    return sql.fetchOptional(
            APPLICATION,
            APPLICATION
                .NUMBER
                .eq(number)
                .and(APPLICATION.CONTEST_ID.eq(contest))
                .and(APPLICATION.PERSON_ID.eq(person)))
        .map(Application::of);
  }

  /// All a person has entered, the newest first.
  static List<Application> allOf(DSLContext sql, PersonId person) {
    return sql.selectFrom(APPLICATION)
        .where(APPLICATION.PERSON_ID.eq(person))
        .orderBy(APPLICATION.MADE_AT.desc(), APPLICATION.ID)
        .fetch(Application::of);
  }

  static List<Application> in(DSLContext sql, UUID contest) {
    return sql.selectFrom(APPLICATION)
        .where(APPLICATION.CONTEST_ID.eq(contest))
        .orderBy(APPLICATION.MADE_AT, APPLICATION.ID)
        .fetch(Application::of);
  }

  static Application of(ApplicationRecord row) {
    var moments =
        new Moments(
            row.getMadeAt(),
            row.getChangedAt(),
            Optional.ofNullable(row.getSubmittedAt()),
            Optional.ofNullable(row.getWithdrawnAt()),
            Optional.ofNullable(row.getEraseAt()));
    return new Application(
        row.getId(),
        row.getContestId(),
        row.getPersonId(),
        new Standing(
            row.getNumber(),
            State.valueOf(row.getState()),
            row.getRevision(),
            row.getVersion(),
            moments),
        row.getExample());
  }

  State state() {
    return standing.state();
  }

  int version() {
    return standing.version();
  }

  String number() {
    return standing.number();
  }

  Moments moments() {
    return standing.moments();
  }

  /// As it is read aloud: « ABCD-1234 ».
  String shownNumber() {
    return shown(number());
  }

  static String shown(String number) {
    var capitals = number.toUpperCase(Locale.ROOT);
    return capitals.substring(0, 4) + '-' + capitals.substring(4);
  }

  /// Something was saved since it was handed in last.
  boolean movedOn() {
    return state() == State.SUBMITTED
        && moments().submitted().filter(moments().changed()::isAfter).isPresent();
  }

  /// Its address below the contest's.
  String path() {
    return "/dossier/" + number();
  }
}
