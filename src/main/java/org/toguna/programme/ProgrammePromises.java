package org.toguna.programme;

import static org.toguna.tables.Tables.APPEARANCE;
import static org.toguna.tables.Tables.PROGRAMME_SESSION;
import static org.toguna.tables.Tables.SPEAKER;
import static org.toguna.tables.Tables.TRACK;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.edition.Room;
import org.toguna.kit.db.Invariant;

/// What must hold of every programme.
@Configuration(proxyBeanMethods = false)
class ProgrammePromises {
  @Bean
  Invariant sessionsInOwnRooms() {
    return Invariant.of(
        "A session is in a room of its own edition",
        sql ->
            sql.select(PROGRAMME_SESSION.SLUG)
                .from(PROGRAMME_SESSION)
                .where(PROGRAMME_SESSION.ROOM_ID.isNotNull())
                .and(PROGRAMME_SESSION.ROOM_ID.notIn(Room.idsOf(PROGRAMME_SESSION.EDITION_ID))));
  }

  @Bean
  Invariant sessionsOnOwnTracks() {
    return Invariant.of(
        "A session is on a track of its own edition",
        sql ->
            sql.select(PROGRAMME_SESSION.SLUG)
                .from(PROGRAMME_SESSION)
                .join(TRACK)
                .on(TRACK.ID.eq(PROGRAMME_SESSION.TRACK_ID))
                .where(TRACK.EDITION_ID.ne(PROGRAMME_SESSION.EDITION_ID)));
  }

  @Bean
  Invariant peopleOfOwnEdition() {
    return Invariant.of(
        "Whoever is on a session belongs to its edition",
        sql ->
            sql.select(PROGRAMME_SESSION.SLUG)
                .from(APPEARANCE)
                .join(PROGRAMME_SESSION)
                .on(PROGRAMME_SESSION.ID.eq(APPEARANCE.SESSION_ID))
                .join(SPEAKER)
                .on(SPEAKER.ID.eq(APPEARANCE.SPEAKER_ID))
                .where(SPEAKER.EDITION_ID.ne(PROGRAMME_SESSION.EDITION_ID)));
  }

  @Bean
  Invariant sessionsEnd() {
    return Invariant.of(
        "A session ends after it starts",
        sql ->
            sql.select(PROGRAMME_SESSION.SLUG)
                .from(PROGRAMME_SESSION)
                .where(PROGRAMME_SESSION.ENDS_AT.le(PROGRAMME_SESSION.STARTS_AT)));
  }

  @Bean
  Invariant oneLeads() {
    Field<Integer> leading = DSL.count();
    return Invariant.of(
        "One person at most leads a session",
        sql ->
            sql.select(PROGRAMME_SESSION.SLUG)
                .from(APPEARANCE)
                .join(PROGRAMME_SESSION)
                .on(PROGRAMME_SESSION.ID.eq(APPEARANCE.SESSION_ID))
                .where(APPEARANCE.WITHDRAWN_AT.isNull())
                .and(APPEARANCE.ROLE.eq(Role.MODERATOR.name()))
                .groupBy(PROGRAMME_SESSION.SLUG, PROGRAMME_SESSION.ID)
                .having(leading.gt(1)));
  }
}
