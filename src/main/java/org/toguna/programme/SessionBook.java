package org.toguna.programme;

import static org.toguna.tables.Tables.PROGRAMME_SESSION;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionId;
import org.toguna.edition.Topics;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Slug;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.PageCache;

/// Writes sessions: each change with its entry in the journal and, where the public reads it, its
/// note on the page. Nobody overwrites what they have not seen.
@Component
class SessionBook {
  private static final int LONGEST_SLUG = 60;

  private final Journal journal;
  private final Clock clock;

  SessionBook(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// What became of a change.
  sealed interface Outcome {
    record Written(Session session) implements Outcome {}

    /// Somebody else wrote meanwhile: this is what stands now, and nothing was changed.
    record Overtaken(Session now) implements Outcome {}
  }

  Session add(
      Unit unit, Actor actor, EditionId edition, Draft draft, Draft.Marks wish, boolean published) {
    var session =
        new Session(
            new SessionId(Ids.next()),
            marks(unit, edition, draft, wish),
            draft.subject(),
            draft.slot(),
            draft.topic(),
            new Session.State(
                published, Optional.empty(), Session.Changes.NONE, draft.example(), 1));
    unit.sql().insertInto(PROGRAMME_SESSION).set(SessionRows.of(session)).execute();
    tell(unit, actor, "added", null, session);
    return session;
  }

  private static Session.Marks marks(Unit unit, EditionId edition, Draft draft, Draft.Marks wish) {
    var table = PROGRAMME_SESSION;
    var here = table.EDITION_ID.eq(edition);
    var title = draft.subject().title();
    var slug = Slug.of(wish.slug().isEmpty() ? title.toString() : wish.slug(), LONGEST_SLUG);
    var taken = new HashSet<String>();
    boolean free = wish.serial() > 0;
    // Nearly always both are free, and one question tells.
    for (var row :
        unit.sql()
            .select(table.SLUG, table.SERIAL)
            .from(table)
            .where(here.and(table.SLUG.eq(slug).or(table.SERIAL.eq(wish.serial()))))
            .fetch()) {
      taken.add(row.value1());
      free &= row.value2() != wish.serial();
    }
    return new Session.Marks(
        edition,
        wish.guid().orElseGet(Ids::next),
        free ? wish.serial() : SessionRows.nextSerial(unit.sql(), edition),
        Slug.free(
            slug,
            "seance",
            one ->
                isOurs(one)
                    || (one.equals(slug) ? taken.contains(one) : isTaken(unit, here, one))));
  }

  /// Addresses of our own, and one letter alone, which the exchange formats refuse.
  private static boolean isOurs(String slug) {
    return slug.equals("salles") || slug.length() < 2;
  }

  private static boolean isTaken(Unit unit, Condition here, String slug) {
    return unit.sql().fetchExists(PROGRAMME_SESSION, here.and(PROGRAMME_SESSION.SLUG.eq(slug)));
  }

  /// Changes what a session says, if it is still as `seen`.
  Outcome change(Unit unit, Actor actor, Session seen, Draft draft) {
    var state = seen.state();
    var told =
        new Session.State(
            state.published(),
            state.cancelled(),
            state.changes(),
            draft.example(),
            state.version());
    var after =
        new Session(seen.id(), seen.marks(), draft.subject(), draft.slot(), draft.topic(), told);
    if (after.equals(seen)) {
      return new Outcome.Written(seen);
    }
    return write(
        unit,
        actor,
        "changed",
        seen,
        noted(after, SessionRows.differences(unit.sql(), seen, after)));
  }

  /// Lets the public read it, or no longer; what changed before is nobody's news then.
  Outcome publish(Unit unit, Actor actor, Session seen, boolean published) {
    var state = seen.state();
    return write(
        unit,
        actor,
        published ? "published" : "unpublished",
        seen,
        seen.with(
            new Session.State(
                published,
                state.cancelled(),
                Session.Changes.NONE,
                state.example(),
                state.version())));
  }

  /// Cancels it with a reason for the public, or restores it where there is none.
  Outcome cancel(Unit unit, Actor actor, Session seen, Optional<Words> reason) {
    var state = seen.state();
    return write(
        unit,
        actor,
        reason.isPresent() ? "cancelled" : "restored",
        seen,
        seen.with(
            new Session.State(
                state.published(), reason, state.changes(), state.example(), state.version())));
  }

  /// Something about the people on it changed: the session counts as changed, and says so.
  Session peopleChanged(Unit unit, Session seen, List<ChangeNote> notes) {
    var after = raised(noted(seen, notes));
    unit.sql()
        .update(PROGRAMME_SESSION)
        .set(SessionRows.of(after))
        .where(PROGRAMME_SESSION.ID.eq(seen.id()))
        .execute();
    PageCache.drop(unit, Topics.PROGRAMME);
    unit.tell(new SessionChanged(after.marks().edition(), after.id()));
    return after;
  }

  private Session noted(Session after, List<ChangeNote> further) {
    if (!after.state().published() || further.isEmpty()) {
      return after;
    }
    var state = after.state();
    var notes = state.changes().notes();
    for (ChangeNote note : further) {
      notes = ChangeNote.add(notes, note);
    }
    Optional<Instant> at = notes.isEmpty() ? Optional.empty() : Optional.of(clock.instant());
    return after.with(
        new Session.State(
            true,
            state.cancelled(),
            new Session.Changes(at, notes),
            state.example(),
            state.version()));
  }

  private static Session raised(Session session) {
    var state = session.state();
    return session.with(
        new Session.State(
            state.published(),
            state.cancelled(),
            state.changes(),
            state.example(),
            state.version() + 1));
  }

  private Outcome write(Unit unit, Actor actor, String verb, Session seen, Session wanted) {
    var after = raised(wanted);
    int written =
        unit.sql()
            .update(PROGRAMME_SESSION)
            .set(SessionRows.of(after))
            .where(PROGRAMME_SESSION.ID.eq(seen.id()))
            .and(PROGRAMME_SESSION.VERSION.eq(seen.state().version()))
            .execute();
    if (written == 0) {
      return new Outcome.Overtaken(
          Sessions.find(unit.sql(), seen.marks().edition(), seen.id()).orElse(seen));
    }
    tell(unit, actor, verb, seen, after);
    return new Outcome.Written(after);
  }

  private void tell(Unit unit, Actor actor, String verb, @Nullable Session before, Session after) {
    journal.note(
        unit,
        actor,
        Subject.of("session", after.id()),
        verb,
        before == null ? null : SessionRows.told(before),
        SessionRows.told(after));
    PageCache.drop(unit, Topics.PROGRAMME);
    unit.tell(new SessionChanged(after.marks().edition(), after.id()));
  }
}
