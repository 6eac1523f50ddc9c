package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_TIE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Something or somebody a juror declares that it is tied to.
record Tie(To to, String name) {

  enum To {
    /// A firm or a body: employer, shares, mandate, customer.
    FIRM,
    PERSON,
    /// A family's name, or a relative's whole name.
    FAMILY,
    /// The part of an e-mail address after the @.
    DOMAIN;

    /// The name of its field.
    String field() {
      return switch (this) {
        case FIRM -> "firms";
        case PERSON -> "persons";
        case FAMILY -> "family";
        case DOMAIN -> "domains";
      };
    }
  }

  static List<Tie> of(DSLContext sql, UUID contest, PersonId juror) {
    return sql.selectFrom(JURY_TIE)
        .where(JURY_TIE.CONTEST_ID.eq(contest))
        .and(JURY_TIE.PERSON_ID.eq(juror))
        .orderBy(JURY_TIE.KIND, JURY_TIE.NAME)
        .fetch(row -> new Tie(To.valueOf(row.getKind()), row.getName()));
  }

  static void write(Unit unit, UUID contest, PersonId juror, List<Tie> ties) {
    unit.sql()
        .deleteFrom(JURY_TIE)
        .where(JURY_TIE.CONTEST_ID.eq(contest))
        .and(JURY_TIE.PERSON_ID.eq(juror))
        .execute();
    ties.stream()
        .distinct()
        .forEach(tie ->
            unit.sql()
                .insertInto(JURY_TIE)
                .set(JURY_TIE.CONTEST_ID, contest)
                .set(JURY_TIE.PERSON_ID, juror)
                .set(JURY_TIE.KIND, tie.to().name())
                .set(JURY_TIE.NAME, tie.name())
                .execute());
  }
}
