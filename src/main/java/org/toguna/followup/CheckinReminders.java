package org.toguna.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;
import org.toguna.tables.tables.records.FollowupReminderRecord;

/// Reminds teams of check-ins, ever more rarely: the day it opens, a week before it is due, that
/// day, two weeks and six weeks after. Each once, and no more once a team has answered, has said
/// stop, or the check-in is closed.
@Component
class CheckinReminders implements Chore {
  private final Db db;
  private final FollowLetters letters;
  private final Clock clock;

  CheckinReminders(Db db, FollowLetters letters, Clock clock) {
    this.db = db;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "reminders of check-ins";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var rounds =
        db.read(sql ->
            Editions.all(sql).stream()
                .filter(one -> Plan.find(sql, one.id()).isPresent())
                .toList());
    rounds.forEach(edition ->
        db.run(unit -> Round.find(unit.sql(), edition).ifPresent(round -> remind(unit, round))));
  }

  private void remind(Unit unit, Round round) {
    var today = round.today(clock.instant());
    for (Checkin checkin : round.checkins()) {
      int step = step(checkin, today);
      if (step >= 0 && checkin.isOpen(today)) {
        var answered = round.at(checkin);
        round.teams().stream()
            .filter(team -> team.stopped().isEmpty() && team.who().person().isPresent())
            .filter(team -> !answered.containsKey(team.id()))
            .filter(team -> first(unit, checkin, team, step))
            .forEach(
                team -> letters.remind(unit, round.edition(), checkin, team, key(checkin, today)));
      }
    }
  }

  /// The last step whose day has come, counted from 0; -1 before the first. Those that were missed
  /// meanwhile are not made up for.
  static int step(Checkin checkin, LocalDate today) {
    var due = checkin.asked().due();
    var days =
        new LocalDate[] {
          checkin.asked().opens(), due.minusDays(7), due, due.plusDays(14), due.plusDays(42)
        };
    return IntStream.range(0, days.length).filter(at -> !today.isBefore(days[at])).max().orElse(-1);
  }

  private static String key(Checkin checkin, LocalDate today) {
    return today.isAfter(checkin.asked().due()) ? "followup.letter.late" : "followup.letter.asked";
  }

  private boolean first(Unit unit, Checkin checkin, Followed team, int step) {
    var row = new FollowupReminderRecord();
    row.setCheckinId(checkin.id());
    row.setTeamId(team.id());
    row.setStep(step);
    row.setSentAt(clock.instant());
    return unit.insertUnlessThere(row);
  }
}
