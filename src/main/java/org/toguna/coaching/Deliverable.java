package org.toguna.coaching;

import static java.util.stream.Collectors.groupingBy;
import static org.toguna.tables.Tables.COACHING_DELIVERABLE;
import static org.toguna.tables.Tables.COACHING_HANDIN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.CoachingHandinRecord;

/// What every team of a contest hands in, with all that was handed in so far.
record Deliverable(UUID id, Wanted what, List<HandIn> handIns) {

  /// Its name, what is wanted, and the last instant that counts.
  record Wanted(String name, String text, Instant due) {}

  static List<Deliverable> in(DSLContext sql, UUID contest) {
    var handed =
        sql
            .select(COACHING_HANDIN.fields())
            .from(COACHING_HANDIN)
            .join(COACHING_DELIVERABLE)
            .on(COACHING_DELIVERABLE.ID.eq(COACHING_HANDIN.DELIVERABLE_ID))
            .where(COACHING_DELIVERABLE.CONTEST_ID.eq(contest))
            .orderBy(COACHING_HANDIN.NUMBER)
            .fetchInto(COACHING_HANDIN)
            .stream()
            .collect(groupingBy(CoachingHandinRecord::getDeliverableId));
    return sql.selectFrom(COACHING_DELIVERABLE)
        .where(COACHING_DELIVERABLE.CONTEST_ID.eq(contest))
        .orderBy(COACHING_DELIVERABLE.DUE_AT, COACHING_DELIVERABLE.ID)
        .fetch(row ->
            new Deliverable(
                row.getId(),
                new Wanted(row.getName(), row.getWanted(), row.getDueAt()),
                handed.getOrDefault(row.getId(), List.of()).stream().map(HandIn::of).toList()));
  }

  List<HandIn> of(UUID team) {
    return handIns.stream().filter(one -> one.team().equals(team)).toList();
  }

  Optional<HandIn> last(UUID team) {
    return of(team).stream().reduce((_, later) -> later);
  }

  Progress progress(UUID team, Instant now) {
    var last = last(team);
    if (last.isEmpty()) {
      return now.isAfter(what.due()) ? Progress.BEHIND : Progress.AHEAD;
    }
    return last.get()
        .judged()
        .map(judged -> judged.accepted() ? Progress.ACCEPTED : Progress.RETURNED)
        .orElse(Progress.WAITS);
  }
}
