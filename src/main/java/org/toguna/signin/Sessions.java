package org.toguna.signin;

import static org.toguna.tables.Tables.WEB_SESSION;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.WebSessionRecord;

/// Sessions in the database: they outlive restarts and serve every node. Reading one writes at most
/// once a minute; one that was ended meanwhile does not come back.
@Component
class Sessions implements SessionRepository<StoredSession> {
  static final Duration KEPT_UNSEEN = Duration.ofDays(30);
  private static final Duration WRITES_APART = Duration.ofMinutes(1);

  private final Db db;
  private final Keys keys;
  private final Clock clock;

  Sessions(Db db, Keys keys, Clock clock) {
    this.db = db;
    this.keys = keys;
    this.clock = clock;
  }

  private String hash(String id) {
    return keys.fingerprint("session", id);
  }

  private static MapSession named(String id) {
    var session = new MapSession(id);
    session.setSessionIdGenerator(() -> Codes.next(40));
    session.setMaxInactiveInterval(KEPT_UNSEEN);
    return session;
  }

  @Override
  public StoredSession createSession() {
    var session = named(Codes.next(40));
    session.setCreationTime(clock.instant());
    session.setLastAccessedTime(clock.instant());
    return new StoredSession(session, true);
  }

  @Override
  public void save(StoredSession session) {
    var lately = session.seenAsStored().plus(WRITES_APART);
    if (session.fresh() || session.changed()) {
      db.run(unit -> write(unit, session));
    } else if (session.getLastAccessedTime().isAfter(lately)) {
      db.run(unit ->
          unit.sql()
              .update(WEB_SESSION)
              .set(WEB_SESSION.SEEN_AT, session.getLastAccessedTime())
              .set(WEB_SESSION.ENDS_AT, session.getLastAccessedTime().plus(KEPT_UNSEEN))
              .where(WEB_SESSION.ID_HASH.eq(hash(session.storedId())))
              .execute());
    } else {
      return;
    }
    session.written();
  }

  private void write(Unit unit, StoredSession session) {
    var row = row(session);
    if (session.fresh()) {
      unit.sql().insertInto(WEB_SESSION).set(row).execute();
    } else {
      unit.sql()
          .update(WEB_SESSION)
          .set(row)
          .where(WEB_SESSION.ID_HASH.eq(hash(session.storedId())))
          .execute();
    }
  }

  private WebSessionRecord row(StoredSession session) {
    var row = new WebSessionRecord();
    row.setIdHash(hash(session.getId()));
    row.setPersonId(person(session));
    row.setMadeAt(session.getCreationTime());
    row.setSeenAt(session.getLastAccessedTime());
    row.setEndsAt(session.getLastAccessedTime().plus(KEPT_UNSEEN));
    row.setAttributes(SessionBytes.of(session.attributes()));
    return row;
  }

  private static @Nullable PersonId person(StoredSession session) {
    String id = session.getAttribute(SignIns.PERSON);
    return id == null ? null : new PersonId(UUID.fromString(id));
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    return db.read(sql ->
            sql.fetchOptional(
                WEB_SESSION,
                WEB_SESSION.ID_HASH.eq(hash(id)).and(WEB_SESSION.ENDS_AT.gt(clock.instant()))))
        .map(row -> stored(id, row))
        .orElse(null);
  }

  private static StoredSession stored(String id, WebSessionRecord row) {
    var session = named(id);
    session.setCreationTime(row.getMadeAt());
    session.setLastAccessedTime(row.getSeenAt());
    SessionBytes.read(row.getAttributes()).forEach(session::setAttribute);
    return new StoredSession(session, false);
  }

  @Override
  public void deleteById(String id) {
    db.run(unit ->
        unit.sql().deleteFrom(WEB_SESSION).where(WEB_SESSION.ID_HASH.eq(hash(id))).execute());
  }
}
