package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_CALL;
import static org.toguna.tables.Tables.APPLICATION_PIECE;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Documents;
import org.toguna.people.PersonId;

/// Writes dossiers piece by piece. That the call takes entries at the instant of writing is a
/// condition of each writing statement.
@Component
class Drafting {
  private final Clock clock;

  Drafting(Clock clock) {
    this.clock = clock;
  }

  /// Who begins, in which call.
  record Beginning(Edition edition, Call call, PersonId person, boolean example) {}

  /// Begins a dossier with its first piece.
  Became begin(Unit unit, Beginning beginning, Map<String, String> project) {
    return begin(unit, beginning, project, clock.instant());
  }

  Became begin(Unit unit, Beginning beginning, Map<String, String> project, Instant now) {
    var id = Ids.next();
    if (!insert(unit, beginning, id, now)) {
      return new Became.Late();
    }
    if (!Slots.takePersons(unit, beginning.call(), beginning.person(), id)) {
      unit.sql().deleteFrom(APPLICATION).where(APPLICATION.ID.eq(id)).execute();
      return new Became.TooMany();
    }
    put(unit, id, Piece.PROJECT, project, now);
    return new Became.Done(Application.get(unit.sql(), id));
  }

  private static boolean insert(Unit unit, Beginning beginning, UUID id, Instant now) {
    return unit.sql()
            .insertInto(
                APPLICATION,
                APPLICATION.ID,
                APPLICATION.CONTEST_ID,
                APPLICATION.EDITION_ID,
                APPLICATION.PERSON_ID,
                APPLICATION.NUMBER,
                APPLICATION.STATE,
                APPLICATION.MADE_AT,
                APPLICATION.CHANGED_AT,
                APPLICATION.EXAMPLE)
            .select(
                DSL.select(
                        DSL.val(id, APPLICATION.ID),
                        APPLICATION_CALL.CONTEST_ID,
                        DSL.val(beginning.edition().id(), APPLICATION.EDITION_ID),
                        DSL.val(beginning.person(), APPLICATION.PERSON_ID),
                        DSL.val(Codes.next(8)),
                        DSL.val(State.DRAFT.name()),
                        DSL.val(now, APPLICATION.MADE_AT),
                        DSL.val(now, APPLICATION.CHANGED_AT),
                        DSL.val(beginning.example()))
                    .from(APPLICATION_CALL)
                    .where(APPLICATION_CALL.CONTEST_ID.eq(beginning.call().id()))
                    .and(CallBook.openAt(now)))
            .execute()
        == 1;
  }

  /// Saves one piece; what was handed in before stays as it was until it is handed in anew.
  Became save(Unit unit, UUID id, Piece piece, Map<String, String> fields) {
    return save(unit, id, piece, fields, clock.instant());
  }

  Became save(Unit unit, UUID id, Piece piece, Map<String, String> fields, Instant now) {
    int moved =
        unit.sql()
            .update(APPLICATION)
            .set(APPLICATION.REVISION, APPLICATION.REVISION.plus(1))
            .set(APPLICATION.CHANGED_AT, now)
            .where(APPLICATION.ID.eq(id))
            .and(APPLICATION.STATE.ne(State.WITHDRAWN.name()))
            .and(CallBook.open(APPLICATION.CONTEST_ID, now))
            .execute();
    if (moved == 0) {
      return new Became.Late();
    }
    if (piece == Piece.DOCUMENTS && !files(unit, id, fields, now)) {
      return new Became.Gone();
    }
    put(unit, id, piece, fields, now);
    return new Became.Done(Application.get(unit.sql(), id));
  }

  private static boolean files(Unit unit, UUID id, Map<String, String> fields, Instant now) {
    var files = new TreeMap<>(fields);
    files.keySet().removeIf(name -> name.equals("filmlink"));
    boolean all = files.values().stream().allMatch(code -> Documents.claim(unit, code, now));
    if (all) {
      Papers.name(unit, id, files);
    }
    return all;
  }

  private static void put(
      Unit unit, UUID id, Piece piece, Map<String, String> fields, Instant now) {
    unit.sql()
        .insertInto(APPLICATION_PIECE)
        .set(APPLICATION_PIECE.APPLICATION_ID, id)
        .set(APPLICATION_PIECE.PIECE, piece.name())
        .set(APPLICATION_PIECE.CONTENT_JSON, Content.json(fields))
        .set(APPLICATION_PIECE.SAVED_AT, now)
        .onConflict(APPLICATION_PIECE.APPLICATION_ID, APPLICATION_PIECE.PIECE)
        .doUpdate()
        .set(APPLICATION_PIECE.CONTENT_JSON, Content.json(fields))
        .set(APPLICATION_PIECE.SAVED_AT, now)
        .execute();
  }
}
