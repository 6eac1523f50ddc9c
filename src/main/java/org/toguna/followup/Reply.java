package org.toguna.followup;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.toguna.tables.Tables.FOLLOWUP_ANSWER;
import static org.toguna.tables.Tables.FOLLOWUP_CHECKIN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.tables.tables.records.FollowupAnswerRecord;

/// What a team answered at a check-in; a correction is another, with the next number.
record Reply(Place place, Said said, boolean byPhone, Instant at) {

  /// Whose it is, of which check-in, and which of its corrections.
  record Place(UUID checkin, UUID team, int number) {}

  /// Amounts in XOF; `counts` if it agrees to be counted in the public figures.
  record Said(TeamLife life, Jobs jobs, int band, Money money, boolean counts) {}

  record Jobs(int all, int women) {}

  record Money(long amount, Optional<Funding> kind) {
    static final Money NONE = new Money(0, Optional.empty());
  }

  /// All of an edition, the earliest first.
  static List<Reply> in(DSLContext sql, EditionId edition) {
    return read(sql, FOLLOWUP_CHECKIN.EDITION_ID.eq(edition));
  }

  /// All of a team, the earliest first.
  static List<Reply> of(DSLContext sql, UUID team) {
    return read(sql, FOLLOWUP_ANSWER.TEAM_ID.eq(team));
  }

  private static List<Reply> read(DSLContext sql, Condition wanted) {
    return sql.select(FOLLOWUP_ANSWER.fields())
        .from(FOLLOWUP_ANSWER)
        .join(FOLLOWUP_CHECKIN)
        .on(FOLLOWUP_CHECKIN.ID.eq(FOLLOWUP_ANSWER.CHECKIN_ID))
        .where(wanted)
        .orderBy(FOLLOWUP_CHECKIN.DUE_ON, FOLLOWUP_ANSWER.TEAM_ID, FOLLOWUP_ANSWER.NUMBER)
        .fetchInto(FOLLOWUP_ANSWER)
        .map(Reply::of);
  }

  private static Reply of(FollowupAnswerRecord row) {
    var money =
        row.getFunding() == 0
            ? Money.NONE
            : new Money(row.getFunding(), Optional.of(Funding.valueOf(row.getKind())));
    return new Reply(
        new Place(row.getCheckinId(), row.getTeamId(), row.getNumber()),
        new Said(
            TeamLife.valueOf(row.getStanding()),
            new Jobs(row.getJobs(), row.getWomen()),
            row.getBand(),
            money,
            row.getPublic()),
        row.getByPhone(),
        row.getSentAt());
  }

  /// What counts of a check-in: each team's last word.
  static Map<UUID, Reply> last(List<Reply> all, UUID checkin) {
    return all.stream()
        .filter(one -> one.place().checkin().equals(checkin))
        .collect(groupingBy(one -> one.place().team(), collectingAndThen(toList(), List::getLast)));
  }
}
