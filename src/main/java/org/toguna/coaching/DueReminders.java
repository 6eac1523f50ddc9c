package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_DELIVERABLE;
import static org.toguna.tables.Tables.COACHING_HANDIN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;
import org.toguna.tables.tables.records.CoachingReminderRecord;

/// Reminds teams of what they have not handed in, a week and a day before it is due, each once.
@Component
class DueReminders implements Chore {
  static final List<Integer> DAYS = List.of(1, 7);

  private final Db db;
  private final CoachingLetters letters;
  private final Clock clock;

  DueReminders(Db db, CoachingLetters letters, Clock clock) {
    this.db = db;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "reminders of deliverables";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(30);
  }

  @Override
  public void run() {
    var now = clock.instant();
    var until = now.plus(Duration.ofDays(DAYS.getLast()));
    var contests =
        db.read(sql ->
            sql.selectDistinct(COACHING_DELIVERABLE.CONTEST_ID)
                .from(COACHING_DELIVERABLE)
                .where(COACHING_DELIVERABLE.DUE_AT.between(now, until))
                .fetch(COACHING_DELIVERABLE.CONTEST_ID));
    contests.forEach(contest -> db.run(unit -> remind(unit, contest, now)));
  }

  private void remind(Unit unit, UUID contest, Instant now) {
    Course.find(unit.sql(), contest)
        .ifPresent(course ->
            course.deliverables().stream()
                .filter(one -> one.what().due().isAfter(now))
                .forEach(one ->
                    DAYS.stream()
                        .filter(days -> !now.plus(Duration.ofDays(days)).isBefore(one.what().due()))
                        .findFirst()
                        .ifPresent(days -> remind(unit, course, one, days))));
  }

  /// The nearest reminder alone: a deliverable made late is not told of twice at once.
  private void remind(Unit unit, Course course, Deliverable deliverable, int days) {
    course.coming().stream()
        .filter(team -> lacks(unit, deliverable, team.id()))
        .filter(team -> first(unit, deliverable, team.id(), days))
        .forEach(team -> letters.due(unit, course, deliverable, team.id()));
  }

  /// What was returned is to be handed in again. Asked without « or »: SQLite plans two partial
  /// indexes in one condition wrongly.
  private static boolean lacks(Unit unit, Deliverable deliverable, UUID team) {
    return unit
        .sql()
        .select(COACHING_HANDIN.VERDICT)
        .from(COACHING_HANDIN)
        .where(COACHING_HANDIN.DELIVERABLE_ID.eq(deliverable.id()))
        .and(COACHING_HANDIN.APPLICATION_ID.eq(team))
        .fetch(COACHING_HANDIN.VERDICT)
        .stream()
        .allMatch("RETURNED"::equals);
  }

  private boolean first(Unit unit, Deliverable deliverable, UUID team, int days) {
    var row = new CoachingReminderRecord();
    row.setDeliverableId(deliverable.id());
    row.setApplicationId(team);
    row.setDays(days);
    row.setSentAt(clock.instant());
    return unit.insertUnlessThere(row);
  }
}
