package org.toguna.programme;

import static org.toguna.tables.Tables.PROGRAMME_SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.edition.RoomId;

/// The sessions, as the other slices find them.
public final class Sessions {
  private Sessions() {}

  /// What the public may read of an edition, in the order of the clock; those without an hour last.
  public static List<Session> published(DSLContext sql, EditionId edition) {
    return sql.selectFrom(PROGRAMME_SESSION)
        .where(PROGRAMME_SESSION.EDITION_ID.eq(edition))
        .and(PROGRAMME_SESSION.PUBLISHED.isTrue())
        .orderBy(
            PROGRAMME_SESSION.STARTS_AT.isNull(),
            PROGRAMME_SESSION.STARTS_AT,
            PROGRAMME_SESSION.SERIAL)
        .fetch(Session::of);
  }

  public static Optional<Session> published(DSLContext sql, EditionId edition, String slug) {
    return sql.selectFrom(PROGRAMME_SESSION)
        .where(PROGRAMME_SESSION.EDITION_ID.eq(edition))
        .and(PROGRAMME_SESSION.SLUG.eq(slug))
        .and(PROGRAMME_SESSION.PUBLISHED.isTrue())
        .fetchOptional(Session::of);
  }

  /// All of an edition's, drafts too.
  public static List<Session> all(DSLContext sql, EditionId edition) {
    return sql.selectFrom(PROGRAMME_SESSION)
        .where(PROGRAMME_SESSION.EDITION_ID.eq(edition))
        .orderBy(
            PROGRAMME_SESSION.STARTS_AT.isNull(),
            PROGRAMME_SESSION.STARTS_AT,
            PROGRAMME_SESSION.SERIAL)
        .fetch(Session::of);
  }

  /// One of an edition's, draft or not.
  public static Optional<Session> find(DSLContext sql, EditionId edition, SessionId id) {
    return sql.selectFrom(PROGRAMME_SESSION)
        .where(PROGRAMME_SESSION.EDITION_ID.eq(edition))
        .and(PROGRAMME_SESSION.ID.eq(id))
        .fetchOptional(Session::of);
  }

  /// The others of an edition that are in this room at some moment between the two; two sessions
  /// that only touch do not meet.
  static List<Session> inRoom(
      DSLContext sql, Session.Marks but, RoomId room, Instant from, Instant to) {
    return sql.selectFrom(PROGRAMME_SESSION)
        .where(PROGRAMME_SESSION.EDITION_ID.eq(but.edition()))
        .and(PROGRAMME_SESSION.GUID.ne(but.guid()))
        .and(PROGRAMME_SESSION.ROOM_ID.eq(room))
        .and(PROGRAMME_SESSION.CANCELLED.isFalse())
        .and(PROGRAMME_SESSION.STARTS_AT.lt(to))
        .and(PROGRAMME_SESSION.ENDS_AT.gt(from))
        .orderBy(PROGRAMME_SESSION.STARTS_AT)
        .fetch(Session::of);
  }

  /// What the public may go to in the same room before or after this one.
  static Optional<Session> neighbour(DSLContext sql, Session session, boolean after) {
    var starts = session.slot().starts();
    var room = session.slot().room();
    if (starts.isEmpty() || room.isEmpty()) {
      return Optional.empty();
    }
    var time = PROGRAMME_SESSION.STARTS_AT;
    return sql.selectFrom(PROGRAMME_SESSION)
        .where(PROGRAMME_SESSION.ROOM_ID.eq(room.get()))
        .and(PROGRAMME_SESSION.PUBLISHED.isTrue())
        .and(after ? time.gt(starts.get()) : time.lt(starts.get()))
        .orderBy(after ? time.asc() : time.desc())
        .limit(1)
        .fetchOptional(Session::of);
  }
}
