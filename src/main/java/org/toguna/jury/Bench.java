package org.toguna.jury;

import static org.toguna.tables.Tables.JURY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.people.PersonId;

/// Somebody's place in a jury, with its contest.
record Bench(Edition edition, Call call, Juror juror) {

  static List<Bench> of(DSLContext sql, PersonId person) {
    return Juror.of(sql, person).stream().flatMap(one -> with(sql, one).stream()).toList();
  }

  /// One that has left is not there.
  static Optional<Bench> find(DSLContext sql, UUID contest, PersonId person) {
    return Juror.find(sql, contest, person).filter(Juror::here).flatMap(one -> with(sql, one));
  }

  private static Optional<Bench> with(DSLContext sql, Juror juror) {
    return sql.select(JURY.EDITION_ID)
        .from(JURY)
        .where(JURY.CONTEST_ID.eq(juror.contest()))
        .fetchOptional(JURY.EDITION_ID)
        .map(id -> Editions.get(sql, id))
        .flatMap(edition ->
            Call.find(sql, edition.id(), juror.contest())
                .map(call -> new Bench(edition, call, juror)));
  }

  String path() {
    return JuryPages.PATH + "/" + call.id();
  }
}
