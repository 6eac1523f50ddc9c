package org.toguna.followup;

import static org.toguna.tables.Tables.FOLLOWUP_TEAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.FollowupTeamRecord;

/// A team that is followed. Whose it was and what it is called are forgotten with the person; its
/// numbers stay.
record Followed(
    UUID id, EditionId edition, Who who, Why why, Optional<Instant> stopped, Optional<Paid> paid) {

  /// Nobody, and an empty name, once it was erased.
  record Who(String name, Optional<PersonId> person) {}

  /// The prize it won, empty for none; whether it was coached.
  record Why(String prize, boolean coached) {
    boolean won() {
      return !prize.isEmpty();
    }
  }

  /// When the prize was paid, by the word of the team or of the organisers.
  record Paid(LocalDate day, boolean byDesk, Instant noted) {}

  static List<Followed> in(DSLContext sql, EditionId edition) {
    return read(sql, FOLLOWUP_TEAM.EDITION_ID.eq(edition));
  }

  static List<Followed> of(DSLContext sql, PersonId person) {
    return read(sql, FOLLOWUP_TEAM.PERSON_ID.eq(person));
  }

  private static List<Followed> read(DSLContext sql, Condition wanted) {
    return sql.selectFrom(FOLLOWUP_TEAM)
        .where(wanted)
        .orderBy(FOLLOWUP_TEAM.NAME, FOLLOWUP_TEAM.ID)
        .fetch(Followed::of);
  }

  private static Followed of(FollowupTeamRecord row) {
    Optional<Paid> paid =
        Optional.ofNullable(row.getPaidOn())
            .map(day -> new Paid(day, row.getPaidBy().equals("DESK"), row.getPaidNotedAt()));
    return new Followed(
        row.getId(),
        row.getEditionId(),
        new Who(row.getName(), Optional.ofNullable(row.getPersonId())),
        new Why(row.getPrize(), row.getCoached()),
        Optional.ofNullable(row.getStoppedAt()),
        paid);
  }

  String name() {
    return who.name();
  }
}
