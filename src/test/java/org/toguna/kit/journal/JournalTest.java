package org.toguna.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.JOURNAL_ENTRY;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.SetClock;
import org.toguna.testing.TestDb;

/// What Awa and Moussa did stays written.
class JournalTest {
  private static final Actor AWA = new Actor("awa");
  private static final Instant EIGHT = Instant.parse("2026-01-29T08:00:00Z");

  private final SetClock clock = new SetClock(EIGHT);
  private final Journal journal = new Journal(clock);

  private void note(Db db, String kind, int number) {
    clock.set(EIGHT.plusSeconds(number));
    db.run(unit ->
        journal.note(
            unit,
            AWA,
            Subject.of(kind, number),
            "changed",
            Map.of("name", "Salle " + number),
            Map.of("name", "Grande salle " + number)));
  }

  @ParameterizedTest
  @EnumSource
  void noEntryIsChanged(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      note(test.db(), "room", 1);

      assertThatThrownBy(() ->
              test.db()
                  .run(unit ->
                      unit.sql()
                          .update(JOURNAL_ENTRY)
                          .set(JOURNAL_ENTRY.ACTOR, "somebody else")
                          .execute()))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("only ever appended to");

      assertThat(read(test.db(), Journal.Wanted.ALL)).containsExactly("1");
      assertThat(test.db().read(sql -> journal.newest(sql, 1)).getFirst().actor()).isEqualTo("awa");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noEntryIsDeleted(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      note(test.db(), "room", 1);

      assertThatThrownBy(
              () -> test.db().run(unit -> unit.sql().deleteFrom(JOURNAL_ENTRY).execute()))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("only ever appended to");

      assertThat(read(test.db(), Journal.Wanted.ALL)).containsExactly("1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void olderEntriesFollowTheOneNamed(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      for (int i = 1; i <= 4; i++) {
        note(test.db(), i == 2 ? "track" : "room", i);
      }
      var third = test.db().read(sql -> journal.newest(sql, 2)).getLast().mark().id();

      assertThat(
              read(
                  test.db(),
                  new Journal.Wanted(Optional.empty(), Optional.empty(), Optional.of(third))))
          .containsExactly("2", "1");
      assertThat(
              read(
                  test.db(),
                  new Journal.Wanted(Optional.of("room"), Optional.empty(), Optional.of(third))))
          .containsExactly("1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEntryIsCalledByWhatTheThingIsCalledNow(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      note(test.db(), "room", 1);

      var entry = test.db().read(sql -> journal.newest(sql, 1)).getFirst();

      assertThat(entry.called()).isEqualTo("Grande salle 1");
      assertThat(entry.changes())
          .containsExactly(new Entry.Change("name", "Salle 1", "Grande salle 1"));
    }
  }

  private java.util.List<String> read(Db db, Journal.Wanted wanted) {
    return db.read(sql -> journal.read(sql, wanted, 10)).stream()
        .map(entry -> entry.subject().id())
        .toList();
  }
}
