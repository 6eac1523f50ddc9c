package org.toguna.kit.journal;

import static org.toguna.tables.Tables.JOURNAL_ENTRY;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import tools.jackson.databind.json.JsonMapper;

/// The book of changes. An entry is written in the unit of work that makes the change, so that
/// there is never one without the other.
@Component
public class Journal {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Clock clock;

  Journal(Clock clock) {
    this.clock = clock;
  }

  /// Notes that `actor` did `verb` to the thing `subject` / `id`. `before` and `after` are records
  /// or maps, null where the thing was not there.
  public void note(
      Unit unit,
      Actor actor,
      Subject subject,
      String verb,
      @Nullable Object before,
      @Nullable Object after) {
    unit.sql()
        .insertInto(JOURNAL_ENTRY)
        .set(JOURNAL_ENTRY.ID, Ids.next())
        .set(JOURNAL_ENTRY.HAPPENED_AT, clock.instant())
        .set(JOURNAL_ENTRY.ACTOR, actor.name())
        .set(JOURNAL_ENTRY.SUBJECT, subject.kind())
        .set(JOURNAL_ENTRY.SUBJECT_ID, subject.id())
        .set(JOURNAL_ENTRY.VERB, verb)
        .set(JOURNAL_ENTRY.BEFORE_JSON, json(before))
        .set(JOURNAL_ENTRY.AFTER_JSON, json(after))
        .execute();
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : JSON.writeValueAsString(value);
  }

  /// The history of one thing, newest first.
  public List<Entry> of(DSLContext sql, Subject subject) {
    return sql.selectFrom(JOURNAL_ENTRY)
        .where(JOURNAL_ENTRY.SUBJECT.eq(subject.kind()))
        .and(JOURNAL_ENTRY.SUBJECT_ID.eq(subject.id()))
        .orderBy(JOURNAL_ENTRY.HAPPENED_AT.desc(), JOURNAL_ENTRY.ID.desc())
        .fetch(Entry::of);
  }

  /// The newest `most` entries of all.
  public List<Entry> newest(DSLContext sql, int most) {
    return sql.selectFrom(JOURNAL_ENTRY)
        .orderBy(JOURNAL_ENTRY.HAPPENED_AT.desc(), JOURNAL_ENTRY.ID.desc())
        .limit(most)
        .fetch(Entry::of);
  }
}
