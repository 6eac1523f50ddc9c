package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MOTION;
import static org.toguna.tables.Tables.DELIBERATION_VOICE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.DeliberationMotionRecord;

/// Something that was moved in a sitting, with everybody's place in its vote.
record Motion(Key key, About about, Texts texts, Course course, List<Place> places) {

  /// Which one; its number within the sitting; who moved it.
  record Key(UUID id, UUID sitting, int number, int proposer) {}

  /// What it is about; the dossier's number and name are as they were.
  ///
  /// @param application nothing for none, and where it was erased since
  /// @param prize the slug of a prize, or nothing
  /// @param revokes which motion's decision is taken back
  record About(
      MotionKind kind,
      Optional<UUID> application,
      String dossier,
      String name,
      String prize,
      Optional<UUID> revokes) {}

  /// What is said, the reason for the candidate and the minutes, and who chose where a partner did.
  record Texts(String said, String reason, String decider) {}

  record Course(MotionState state, Count count, Instant opened, Optional<Instant> closed) {}

  static List<Motion> of(DSLContext sql, UUID sitting) {
    Map<UUID, List<Place>> places =
        sql.selectFrom(DELIBERATION_VOICE)
            .where(DELIBERATION_VOICE.SITTING_ID.eq(sitting))
            .orderBy(DELIBERATION_VOICE.MEMBER)
            .fetchGroups(DELIBERATION_VOICE.MOTION_ID, Place::of);
    return sql.selectFrom(DELIBERATION_MOTION)
        .where(DELIBERATION_MOTION.SITTING_ID.eq(sitting))
        .orderBy(DELIBERATION_MOTION.NUMBER)
        .fetch(row -> of(row, places.getOrDefault(row.getId(), List.of())));
  }

  private static Motion of(DeliberationMotionRecord row, List<Place> places) {
    return new Motion(
        new Key(row.getId(), row.getSittingId(), row.getNumber(), row.getProposer()),
        new About(
            MotionKind.valueOf(row.getKind()),
            Optional.ofNullable(row.getApplicationId()),
            row.getDossier(),
            row.getName(),
            row.getPrize(),
            Optional.ofNullable(row.getRevokesId())),
        new Texts(row.getSaid(), row.getReason(), row.getDecider()),
        new Course(
            MotionState.valueOf(row.getState()),
            new Count(row.getPresent(), row.getAyes(), row.getNoes(), row.getAbstained()),
            row.getOpenedAt(),
            Optional.ofNullable(row.getClosedAt())),
        places);
  }

  UUID id() {
    return key.id();
  }

  boolean isOpen() {
    return course.state() == MotionState.OPEN;
  }

  boolean isCarried() {
    return course.state() == MotionState.CARRIED;
  }

  Optional<Place> place(int member) {
    return places.stream().filter(one -> one.member() == member).findFirst();
  }

  /// As the votes stand, or as they were counted.
  Count count() {
    return isOpen() ? Count.of(places) : course.count();
  }
}
