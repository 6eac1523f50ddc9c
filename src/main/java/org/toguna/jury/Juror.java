package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_MEMBER;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.JuryMemberRecord;

/// Somebody in a contest's jury; whether it has judged before is said by the chair; `kin` is what
/// it declared of its family, if it has declared.
record Juror(
    UUID contest,
    PersonId id,
    State state,
    boolean chair,
    boolean experienced,
    Profile profile,
    Optional<Boolean> kin) {

  /// The body it comes from, the slugs of categories and the words it knows, the codes of the
  /// languages it reads.
  record Profile(String body, List<String> categories, List<String> keywords, List<String> langs) {}

  static Condition is(UUID contest, PersonId person) {
    return JURY_MEMBER.CONTEST_ID.eq(contest).and(JURY_MEMBER.PERSON_ID.eq(person));
  }

  static Optional<Juror> find(DSLContext sql, UUID contest, PersonId person) {
    return sql.fetchOptional(JURY_MEMBER, is(contest, person)).map(Juror::of);
  }

  /// A contest's, those who left too.
  static List<Juror> in(DSLContext sql, UUID contest) {
    return read(sql, JURY_MEMBER.CONTEST_ID.eq(contest));
  }

  /// Where a person is a juror and has not left.
  static List<Juror> of(DSLContext sql, PersonId person) {
    return read(sql, JURY_MEMBER.PERSON_ID.eq(person).and(JURY_MEMBER.STATE.ne(State.LEFT.name())));
  }

  private static List<Juror> read(DSLContext sql, Condition wanted) {
    return sql.selectFrom(JURY_MEMBER)
        .where(wanted)
        .orderBy(JURY_MEMBER.INVITED_AT, JURY_MEMBER.CONTEST_ID, JURY_MEMBER.PERSON_ID)
        .fetch(Juror::of);
  }

  private static Juror of(JuryMemberRecord row) {
    return new Juror(
        row.getContestId(),
        row.getPersonId(),
        State.valueOf(row.getState()),
        row.getChair(),
        row.getExperienced(),
        new Profile(
            row.getBody(),
            lines(row.getCategories()),
            lines(row.getKeywords()),
            lines(row.getLangs())),
        Optional.ofNullable(row.getKin()));
  }

  static List<String> lines(String text) {
    return Arrays.stream(text.split("\n"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  boolean here() {
    return state != State.LEFT;
  }
}
