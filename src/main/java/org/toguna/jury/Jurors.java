package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_PAIR;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.people.PersonId;

/// Who is in a jury, as slices to come ask.
public final class Jurors {
  private Jurors() {}

  /// Whether a person chairs a contest's jury now.
  public static boolean chairs(DSLContext sql, UUID contest, PersonId person) {
    return sql.fetchExists(
        JURY_MEMBER,
        JURY_MEMBER
            .CONTEST_ID
            .eq(contest)
            .and(JURY_MEMBER.PERSON_ID.eq(person))
            .and(JURY_MEMBER.CHAIR));
  }

  /// Whether anybody does.
  static boolean chaired(DSLContext sql, UUID contest) {
    return sql.fetchExists(JURY_MEMBER, JURY_MEMBER.CONTEST_ID.eq(contest).and(JURY_MEMBER.CHAIR));
  }

  /// Whether a person is in a contest's jury, or was.
  public static boolean isIn(DSLContext sql, UUID contest, PersonId person) {
    return sql.fetchExists(
        JURY_MEMBER, JURY_MEMBER.CONTEST_ID.eq(contest).and(JURY_MEMBER.PERSON_ID.eq(person)));
  }

  /// Somebody who sits in a jury: it has declared its interests and has not left.
  public record Sitting(PersonId person, boolean chair) {}

  /// Who sits in a contest's jury now, the chair first.
  public static List<Sitting> sitting(DSLContext sql, UUID contest) {
    return sql.select(JURY_MEMBER.PERSON_ID, JURY_MEMBER.CHAIR)
        .from(JURY_MEMBER)
        .where(JURY_MEMBER.CONTEST_ID.eq(contest))
        .and(JURY_MEMBER.SITS)
        .orderBy(JURY_MEMBER.CHAIR.desc(), JURY_MEMBER.INVITED_AT, JURY_MEMBER.PERSON_ID)
        .fetch(row -> new Sitting(row.value1(), row.value2()));
  }

  /// The dossiers of a contest that a person was compared with and no conflict keeps it from: any
  /// other it knows nothing of.
  public static Set<UUID> open(DSLContext sql, UUID contest, PersonId person) {
    return sql.select(JURY_PAIR.APPLICATION_ID)
        .from(JURY_PAIR)
        .where(JURY_PAIR.CONTEST_ID.eq(contest))
        .and(JURY_PAIR.PERSON_ID.eq(person))
        .andNot(JURY_PAIR.BARRED)
        .fetchSet(JURY_PAIR.APPLICATION_ID);
  }

  /// The same of everybody in a contest's jury, in one question; whoever is kept from all of them
  /// is not there.
  public static Map<PersonId, Set<UUID>> open(DSLContext sql, UUID contest) {
    return sql
        .select(JURY_PAIR.PERSON_ID, JURY_PAIR.APPLICATION_ID)
        .from(JURY_PAIR)
        .where(JURY_PAIR.CONTEST_ID.eq(contest))
        .andNot(JURY_PAIR.BARRED)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
  }

  /// The dossiers of a contest that a person may know nothing of: a conflict stands between them.
  public static Set<UUID> barred(DSLContext sql, UUID contest, PersonId person) {
    return sql.select(JURY_PAIR.APPLICATION_ID)
        .from(JURY_PAIR)
        .where(JURY_PAIR.CONTEST_ID.eq(contest))
        .and(JURY_PAIR.PERSON_ID.eq(person))
        .and(JURY_PAIR.BARRED)
        .fetchSet(JURY_PAIR.APPLICATION_ID);
  }
}
