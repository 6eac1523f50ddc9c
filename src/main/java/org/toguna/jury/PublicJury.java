package org.toguna.jury;

import static org.toguna.tables.Tables.JURY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// A contest's jury as everybody reads it, once the organiser shows it: those who sit, the chair
/// first.
record PublicJury(Edition edition, ContestTitle contest, List<Seen> members) {

  /// Who it is and where from.
  record Seen(PersonId id, String name, String body, boolean chair) {}

  static boolean shown(DSLContext sql, UUID contest) {
    return sql.fetchExists(JURY, JURY.CONTEST_ID.eq(contest).and(JURY.SHOWN));
  }

  static Optional<PublicJury> find(DSLContext sql, Edition edition, String slug) {
    return ContestTitle.find(sql, edition.id(), slug)
        .filter(contest -> shown(sql, contest.id()))
        .map(contest -> new PublicJury(edition, contest, members(sql, contest.id())));
  }

  static List<Seen> members(DSLContext sql, UUID contest) {
    var jurors =
        Juror.in(sql, contest).stream().filter(one -> one.state() == State.ACTIVE).toList();
    var persons = Persons.byId(sql, jurors.stream().map(Juror::id).toList());
    return jurors.stream()
        .sorted((one, other) -> Boolean.compare(other.chair(), one.chair()))
        .flatMap(one ->
            Stream.ofNullable(persons.get(one.id()))
                .map(person ->
                    new Seen(one.id(), person.shownName(), one.profile().body(), one.chair())))
        .toList();
  }
}
