package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.kit.db.Seats.NUMBER;
import static org.toguna.kit.db.Seats.SEAT;
import static org.toguna.kit.db.Seats.WHO;
import static org.toguna.tables.Tables.FORM_ONCE;
import static org.toguna.tables.Tables.JOB;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Ids;
import org.toguna.tables.tables.records.FormOnceRecord;
import org.toguna.tables.tables.records.JobRecord;
import org.toguna.testing.TestDb;

class OftenTest {
  private static final Instant NOON = Instant.parse("2026-01-29T12:00:00Z");

  private static final Often TAKE =
      new Often(slots ->
          slots.sql().insertInto(SEAT, NUMBER, WHO).values(slots.like(NUMBER), slots.like(WHO)));

  private static final Often MOVE =
      new Often(slots -> {
        var to = slots.like(NUMBER);
        // In two places, after a value that never changes.
        return slots
            .sql()
            .update(SEAT)
            .set(NUMBER, to)
            .where(NUMBER.gt(0))
            .and(NUMBER.lt(to))
            .and(WHO.eq(slots.like(WHO)));
      });

  private static final Often AT =
      new Often(slots -> slots.sql().select(WHO).from(SEAT).where(NUMBER.eq(slots.like(NUMBER))));

  private static Optional<String> at(Db db, int number) {
    return db.write(unit -> unit.find(AT, number).map(row -> row.get(WHO)));
  }

  @ParameterizedTest
  @EnumSource
  void everyRunHasItsOwnValues(Db.Engine engine) {
    try (var base = TestDb.on(engine)) {
      var db = base.db();
      Seats.make(db);
      db.run(unit -> {
        unit.run(TAKE, 1, "Awa");
        unit.run(TAKE, 2, "Moussa");
      });
      db.run(unit -> unit.run(TAKE, 3, "Hawa"));
      assertThat(at(db, 2)).contains("Moussa");
      assertThat(at(db, 3)).contains("Hawa");
      assertThat(at(db, 4)).isEmpty();
      assertThat(db.<Integer>write(unit -> unit.run(MOVE, 7, "Awa"))).isEqualTo(1);
      assertThat(db.<Integer>write(unit -> unit.run(MOVE, 5, "Awa"))).isZero();
      assertThat(Seats.taken(db)).containsExactly(2, 3, 7);
      assertThatThrownBy(() -> db.run(unit -> unit.run(TAKE, 8)))
          .hasMessage("2 values are wanted, not 1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRefusedOrUndoneLeavesTheNextRunAsItWas(Db.Engine engine) {
    try (var base = TestDb.on(engine)) {
      var db = base.db();
      Seats.make(db);
      db.run(unit -> unit.run(TAKE, 1, "Awa"));
      assertThatThrownBy(() ->
              db.run(unit -> {
                unit.run(TAKE, 2, "Moussa");
                unit.run(TAKE, 1, "Hawa");
              }))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() ->
              db.run(unit -> {
                unit.run(TAKE, 3, "Salif");
                throw new IllegalStateException("the page broke");
              }))
          .hasMessage("the page broke");
      db.run(unit -> unit.run(TAKE, 4, "Hawa"));
      assertThat(Seats.names(db)).containsExactly("Awa", "Hawa");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNewRowIsWrittenWithWhatItSays(Db.Engine engine) {
    try (var base = TestDb.on(engine)) {
      var db = base.db();
      var once = new FormOnceRecord("a", NOON, "/mon-espace");
      assertThat(db.<Boolean>write(unit -> unit.insertUnlessThere(once))).isTrue();
      assertThat(db.<Boolean>write(unit -> unit.insertUnlessThere(once))).isFalse();
      db.run(unit -> unit.insert(new FormOnceRecord("b", NOON, "")));
      assertThatThrownBy(() -> db.run(unit -> unit.insert(once)))
          .isInstanceOf(DataAccessException.class);
      List<String> codes =
          db.read(sql -> sql.selectFrom(FORM_ONCE).orderBy(FORM_ONCE.CODE).fetch(FORM_ONCE.CODE));
      assertThat(codes).containsExactly("a", "b");

      db.run(unit -> unit.insert(job("letter", Optional.empty())));
      db.run(unit -> unit.insert(job("chore", Optional.of("nightly"))));
      db.run(unit -> unit.insert(job("letter", Optional.empty())));
      List<String> keys = db.read(sql -> sql.selectFrom(JOB).orderBy(JOB.ID).fetch(JOB.ONCE_KEY));
      assertThat(keys).containsExactly(null, "nightly", null);
      List<Instant> due = db.read(sql -> sql.selectFrom(JOB).fetch(JOB.DUE_AT));
      assertThat(due).containsOnly(NOON);
    }
  }

  /// Of two kinds: one does not say the column of the key.
  private static JobRecord job(String kind, Optional<String> key) {
    var job = new JobRecord();
    job.setId(Ids.next());
    job.setKind(kind);
    job.setArgument("");
    key.ifPresent(job::setOnceKey);
    job.setUrgency(5);
    job.setState("WAITING");
    job.setPostedAt(NOON);
    job.setDueAt(NOON);
    job.setTries(0);
    job.setReason("");
    return job;
  }
}
