package org.toguna.pitch;

import static org.toguna.tables.Tables.PITCH_DAY;
import static org.toguna.tables.Tables.PITCH_TEAM;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.ContestTitle;
import org.toguna.draw.PublicDraw;
import org.toguna.edition.EditionId;
import org.toguna.jury.FieldChanged;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.kit.web.PageCache;

/// Prepares a day: its terms, its teams, the list closed before anybody knows the seed, the draw.
@Component
class Setting {
  static final String TOPIC = "pitch";

  private final PublicLog log;
  private final AtTheStands stands;
  private final Clock clock;

  Setting(PublicLog log, AtTheStands stands, Clock clock) {
    this.log = log;
    this.stands = stands;
    this.clock = clock;
  }

  /// False once the list is closed.
  boolean write(Unit unit, EditionId edition, UUID contest, PitchDay.Terms terms) {
    var row = unit.sql().newRecord(PITCH_DAY);
    row.setMode(terms.mode().name());
    row.setStartsAt(terms.starts());
    row.setPitchSeconds(Math.toIntExact(terms.lengths().pitch().toSeconds()));
    row.setQuestionSeconds(Math.toIntExact(terms.lengths().questions().toSeconds()));
    row.setGraceSeconds(Math.toIntExact(terms.lengths().grace().toSeconds()));
    row.setLate(terms.late().name());
    int changed =
        unit.sql()
            .update(PITCH_DAY)
            .set(row)
            .where(PITCH_DAY.CONTEST_ID.eq(contest))
            .and(PITCH_DAY.CLOSED.isFalse())
            .execute();
    if (changed == 0) {
      row.setContestId(contest);
      row.setEditionId(edition);
      row.setClosed(false);
      changed = unit.sql().insertInto(PITCH_DAY).set(row).onConflictDoNothing().execute();
    }
    return changed == 1;
  }

  /// Makes these dossiers, and no others, the teams, under the names they were handed in with; each
  /// keeps its stand. False once the list is closed.
  boolean choose(Unit unit, UUID contest, List<HandedIn> chosen) {
    if (!isOpen(unit, contest)) {
      return false;
    }
    var labels = new HashMap<UUID, String>();
    Team.of(unit.sql(), contest)
        .forEach(team -> team.application().ifPresent(id -> labels.put(id, team.stand())));
    unit.sql().deleteFrom(PITCH_TEAM).where(PITCH_TEAM.CONTEST_ID.eq(contest)).execute();
    int number = 1;
    for (HandedIn one : chosen) {
      unit.sql()
          .insertInto(PITCH_TEAM)
          .set(PITCH_TEAM.CONTEST_ID, contest)
          .set(PITCH_TEAM.NUMBER, number++)
          .set(PITCH_TEAM.CLOSED, false)
          .set(PITCH_TEAM.APPLICATION_ID, one.id())
          .set(PITCH_TEAM.NAME, one.name())
          .set(PITCH_TEAM.COUNTRY, one.country())
          .set(PITCH_TEAM.STAND, labels.getOrDefault(one.id(), ""))
          .execute();
    }
    unit.tell(new FieldChanged(contest));
    return true;
  }

  /// Holds the day, so that nobody closes its list meanwhile.
  private static boolean isOpen(Unit unit, UUID contest) {
    return unit.sql()
            .update(PITCH_DAY)
            .set(PITCH_DAY.CLOSED, false)
            .where(PITCH_DAY.CONTEST_ID.eq(contest))
            .and(PITCH_DAY.CLOSED.isFalse())
            .execute()
        == 1;
  }

  /// Closes the list of teams, at the stands with who begins where, and says where the seed will
  /// come from; all of it enters the public journal. False if it was closed before, or is not what
  /// was read.
  boolean close(Unit unit, UUID contest, String read, String source) {
    if (!isOpen(unit, contest)) {
      return false;
    }
    var day = PitchDay.find(unit.sql(), contest).orElseThrow();
    var closing = Closing.of(unit.sql(), day, stands);
    if (!closing.isReady() || !closing.fingerprint().equals(read)) {
      return false;
    }
    var told = closing.told(source);
    unit.sql()
        .update(PITCH_DAY)
        .set(PITCH_DAY.CLOSED, true)
        .set(PITCH_DAY.FINGERPRINT, closing.list())
        .set(PITCH_DAY.ROTATION, closing.rotation().orElse(null))
        .set(PITCH_DAY.SOURCE, source)
        .set(PITCH_DAY.CLOSED_AT, clock.instant())
        .set(PITCH_DAY.CLOSED_LOG_INDEX, log.told(unit, told))
        .where(PITCH_DAY.CONTEST_ID.eq(contest))
        .execute();
    shown(unit);
    return true;
  }

  static void shown(Unit unit) {
    PageCache.drop(unit, TOPIC);
    ContestTitle.changed(unit);
  }

  /// Orders the teams by this seed; false if no list is closed, or it was drawn before.
  boolean draw(Unit unit, UUID contest, String seed) {
    if (!awaitsSeed(unit, contest)) {
      return false;
    }
    var closed = PitchDay.find(unit.sql(), contest).flatMap(PitchDay::closed).orElseThrow();
    unit.sql()
        .update(PITCH_DAY)
        .set(PITCH_DAY.SEED, seed)
        .set(PITCH_DAY.DRAWN_AT, clock.instant())
        .set(
            PITCH_DAY.DRAWN_LOG_INDEX,
            log.told(unit, List.of(closed.fingerprint(), closed.source(), seed)))
        .where(PITCH_DAY.CONTEST_ID.eq(contest))
        .execute();
    place(unit, contest, seed);
    shown(unit);
    return true;
  }

  /// Holds the day, so that nobody draws meanwhile.
  private static boolean awaitsSeed(Unit unit, UUID contest) {
    return unit.sql()
            .update(PITCH_DAY)
            .set(PITCH_DAY.CLOSED, true)
            .where(PITCH_DAY.CONTEST_ID.eq(contest))
            .and(PITCH_DAY.CLOSED.isTrue())
            .and(PITCH_DAY.SEED.isNull())
            .execute()
        == 1;
  }

  private static void place(Unit unit, UUID contest, String seed) {
    int position = 1;
    for (Team team : PublicDraw.order(seed, Team.of(unit.sql(), contest))) {
      unit.sql()
          .update(PITCH_TEAM)
          .set(PITCH_TEAM.POSITION, position++)
          .where(PITCH_TEAM.CONTEST_ID.eq(contest))
          .and(PITCH_TEAM.NUMBER.eq(team.number()))
          .execute();
    }
  }
}
