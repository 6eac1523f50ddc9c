package org.toguna.walk;

import static org.toguna.tables.Tables.WALK_NOTE;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.pitch.Conducting;

/// What the desk notes of a group and a stand when the phones do not tell it.
@Component
class Correcting {
  private final Clock clock;

  Correcting(Clock clock) {
    this.clock = clock;
  }

  /// Which group and which team.
  record At(UUID contest, int group, int team) {
    /// How far they are with each other; nothing if there are none such, or before the draw.
    Optional<Seen> seen(Unit unit) {
      return Walk.find(unit.sql(), contest).filter(Walk::isDrawn).flatMap(this::in);
    }

    private Optional<Seen> in(Walk walk) {
      return walk.group(group).flatMap(one -> walk.team(team).map(other -> walk.seen(one, other)));
    }
  }

  /// That the group was there although nobody pressed, or that it does not go there. False where
  /// the phones tell of a visit, or something is noted.
  boolean note(Unit unit, At at, boolean met, String reason) {
    return at.seen(unit).filter(Seen::mayBeNoted).isPresent()
        && unit.sql()
                .insertInto(WALK_NOTE)
                .set(WALK_NOTE.CONTEST_ID, at.contest())
                .set(WALK_NOTE.PARTY, at.group())
                .set(WALK_NOTE.TEAM, at.team())
                .set(WALK_NOTE.MET, met)
                .set(WALK_NOTE.REASON, reason)
                .set(WALK_NOTE.NOTED_AT, clock.instant())
                .onConflictDoNothing()
                .execute()
            == 1;
  }

  /// What was noted, or what was pressed, was a mistake: the stand is before the group again.
  boolean takeBack(Unit unit, At at) {
    int unnoted =
        unit.sql()
            .deleteFrom(WALK_NOTE)
            .where(WALK_NOTE.CONTEST_ID.eq(at.contest()))
            .and(WALK_NOTE.PARTY.eq(at.group()))
            .and(WALK_NOTE.TEAM.eq(at.team()))
            .execute();
    return unnoted == 1
        || (at.seen(unit).filter(Seen::mayBeTakenBack).isPresent()
            && Conducting.takeBack(unit, at.contest(), at.group(), at.team()));
  }
}
