package org.toguna.programme;

import static org.toguna.tables.Tables.APPEARANCE;
import static org.toguna.tables.Tables.PROGRAMME_SESSION;
import static org.toguna.tables.Tables.SPEAKER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.toguna.edition.EditionId;

/// Somebody on a session, in a role, now.
public record Appearance(UUID id, SessionId session, Guest guest, Role role, int position) {

  /// The person as a session names them.
  public record Guest(SpeakerId id, String slug, String name, Speaker.From from, boolean example) {}

  /// The order at the table: whoever leads first, then as the organiser set it.
  private static final Comparator<Appearance> ORDER =
      Comparator.comparing((Appearance one) -> one.role() != Role.MODERATOR)
          .thenComparing(one -> one.role() != Role.PATRON)
          .thenComparingInt(Appearance::position);

  /// Everybody the public may see on an edition's sessions, in one query.
  static Map<SessionId, List<Appearance>> shown(DSLContext sql, EditionId edition) {
    var bySession = new HashMap<SessionId, List<Appearance>>();
    fetch(sql, PROGRAMME_SESSION.EDITION_ID.eq(edition).and(SPEAKER.AGREED.isTrue()))
        .forEach(
            one -> bySession.computeIfAbsent(one.session(), any -> new ArrayList<>()).add(one));
    bySession.values().forEach(list -> list.sort(ORDER));
    return bySession;
  }

  /// Everybody the public may see on one session.
  static List<Appearance> shown(DSLContext sql, SessionId session) {
    return fetch(sql, APPEARANCE.SESSION_ID.eq(session).and(SPEAKER.AGREED.isTrue())).stream()
        .sorted(ORDER)
        .toList();
  }

  /// Everybody on one session, in the organiser's order.
  static List<Appearance> of(DSLContext sql, SessionId session) {
    return fetch(sql, APPEARANCE.SESSION_ID.eq(session));
  }

  /// Everybody on an edition's sessions, agreed or not.
  public static List<Appearance> of(DSLContext sql, EditionId edition) {
    return fetch(sql, PROGRAMME_SESSION.EDITION_ID.eq(edition));
  }

  private static List<Appearance> fetch(DSLContext sql, Condition which) {
    return sql.select(
            APPEARANCE.ID,
            APPEARANCE.SESSION_ID,
            APPEARANCE.ROLE,
            APPEARANCE.POSITION,
            SPEAKER.ID,
            SPEAKER.SLUG,
            SPEAKER.NAME,
            SPEAKER.BODY,
            SPEAKER.COUNTRY,
            SPEAKER.EXAMPLE)
        .from(APPEARANCE)
        .join(SPEAKER)
        .on(SPEAKER.ID.eq(APPEARANCE.SPEAKER_ID))
        .join(PROGRAMME_SESSION)
        .on(PROGRAMME_SESSION.ID.eq(APPEARANCE.SESSION_ID))
        .where(APPEARANCE.WITHDRAWN_AT.isNull())
        .and(which)
        .orderBy(APPEARANCE.POSITION, APPEARANCE.ID)
        .fetch(Appearance::of);
  }

  private static Appearance of(Record row) {
    return new Appearance(
        row.get(APPEARANCE.ID),
        row.get(APPEARANCE.SESSION_ID),
        new Guest(
            row.get(SPEAKER.ID),
            row.get(SPEAKER.SLUG),
            row.get(SPEAKER.NAME),
            new Speaker.From(row.get(SPEAKER.BODY), row.get(SPEAKER.COUNTRY)),
            row.get(SPEAKER.EXAMPLE)),
        Role.valueOf(row.get(APPEARANCE.ROLE)),
        row.get(APPEARANCE.POSITION));
  }
}
