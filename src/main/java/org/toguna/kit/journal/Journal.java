package org.toguna.kit.journal;

import static org.toguna.tables.Tables.JOURNAL_ENTRY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.JournalEntryRecord;
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
    var entry = new JournalEntryRecord();
    entry.setId(Ids.next());
    entry.setHappenedAt(clock.instant());
    entry.setActor(actor.name());
    entry.setSubject(subject.kind());
    entry.setSubjectId(subject.id());
    entry.setVerb(verb);
    entry.setBeforeJson(json(before));
    entry.setAfterJson(json(after));
    unit.insert(entry);
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

  /// Which entries somebody wants to read: of a kind, of one thing, older than one entry; each may
  /// be left out.
  public record Wanted(Optional<String> kind, Optional<String> id, Optional<UUID> before) {
    public static final Wanted ALL =
        new Wanted(Optional.empty(), Optional.empty(), Optional.empty());

    private Condition asCondition() {
      var older =
          before.map(id ->
              DSL.row(JOURNAL_ENTRY.HAPPENED_AT, JOURNAL_ENTRY.ID)
                  .lessThan(
                      DSL.select(JOURNAL_ENTRY.HAPPENED_AT, JOURNAL_ENTRY.ID)
                          .from(JOURNAL_ENTRY)
                          .where(JOURNAL_ENTRY.ID.eq(id))));
      return DSL.and(
          kind.map(JOURNAL_ENTRY.SUBJECT::eq).orElse(DSL.noCondition()),
          id.map(JOURNAL_ENTRY.SUBJECT_ID::eq).orElse(DSL.noCondition()),
          older.orElse(DSL.noCondition()));
    }
  }

  /// At most `most` of the wanted entries, newest first.
  public List<Entry> read(DSLContext sql, Wanted wanted, int most) {
    return sql.selectFrom(JOURNAL_ENTRY)
        .where(wanted.asCondition())
        .orderBy(JOURNAL_ENTRY.HAPPENED_AT.desc(), JOURNAL_ENTRY.ID.desc())
        .limit(most)
        .fetch(Entry::of);
  }

  /// What an actor did, kind by kind.
  public List<Done> doneBy(DSLContext sql, Actor actor) {
    var times = DSL.count();
    var first = DSL.min(JOURNAL_ENTRY.HAPPENED_AT);
    var last = DSL.max(JOURNAL_ENTRY.HAPPENED_AT);
    return sql.select(JOURNAL_ENTRY.SUBJECT, times, first, last)
        .from(JOURNAL_ENTRY)
        .where(JOURNAL_ENTRY.ACTOR.eq(actor.name()))
        .groupBy(JOURNAL_ENTRY.SUBJECT)
        .orderBy(JOURNAL_ENTRY.SUBJECT)
        .fetch(row -> new Done(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /// The kinds of things that have a history.
  public List<String> kinds(DSLContext sql) {
    return sql.selectDistinct(JOURNAL_ENTRY.SUBJECT)
        .from(JOURNAL_ENTRY)
        .orderBy(JOURNAL_ENTRY.SUBJECT)
        .fetch(JOURNAL_ENTRY.SUBJECT);
  }

  /// The newest `most` entries of all.
  public List<Entry> newest(DSLContext sql, int most) {
    return read(sql, Wanted.ALL, most);
  }
}
