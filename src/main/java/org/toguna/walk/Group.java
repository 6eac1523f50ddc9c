package org.toguna.walk;

import static org.toguna.tables.Tables.WALK_GROUP;
import static org.toguna.tables.Tables.WALK_MEMBER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.jury.Jurors;
import org.toguna.people.PersonId;

/// Jurors who go together from stand to stand; those who have left the jury are not among them.
record Group(int number, String name, List<Member> members) {

  record Member(PersonId person, boolean leads) {}

  /// A contest's, in their order.
  static List<Group> of(DSLContext sql, UUID contest) {
    var sitting =
        Jurors.sitting(sql, contest).stream()
            .map(Jurors.Sitting::person)
            .collect(Collectors.toSet());
    var members =
        sql
            .selectFrom(WALK_MEMBER)
            .where(WALK_MEMBER.CONTEST_ID.eq(contest))
            .orderBy(WALK_MEMBER.LEADS.desc(), WALK_MEMBER.PERSON_ID)
            .fetch()
            .stream()
            .filter(row -> sitting.contains(row.getPersonId()))
            .collect(
                Collectors.groupingBy(
                    row -> row.getParty(),
                    Collectors.mapping(
                        row -> new Member(row.getPersonId(), row.getLeads()),
                        Collectors.toList())));
    return sql.selectFrom(WALK_GROUP)
        .where(WALK_GROUP.CONTEST_ID.eq(contest))
        .orderBy(WALK_GROUP.NUMBER)
        .fetch(row ->
            new Group(
                row.getNumber(), row.getName(), members.getOrDefault(row.getNumber(), List.of())));
  }

  Optional<Member> member(PersonId person) {
    return members.stream().filter(one -> one.person().equals(person)).findFirst();
  }

  boolean isLed() {
    return members.stream().anyMatch(Member::leads);
  }
}
