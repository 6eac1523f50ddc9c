package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.testing.TestDb;

class DbTest {
  private static TestDb seats(Db.Engine engine) {
    var test = TestDb.on(engine);
    Seats.make(test.db());
    return test;
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void whatAUnitWroteIsThereWhenItReturns(Db.Engine engine) {
    try (var test = seats(engine)) {
      test.db().run(unit -> Seats.take(unit, 1, "Awa"));
      assertThat(Seats.taken(test.db())).containsExactly(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aUnitThatThrowsLeavesNothingAndThrowsTheSame(Db.Engine engine) {
    try (var test = seats(engine)) {
      for (Throwable thrown : List.of(new IllegalStateException("no"), new StackOverflowError())) {
        assertThatThrownBy(() ->
                test.db()
                    .run(unit -> {
                      Seats.take(unit, 1, "Awa");
                      sneak(thrown);
                    }))
            .isSameAs(thrown);
      }
      assertThat(Seats.taken(test.db())).isEmpty();
    }
  }

  private static void sneak(Throwable thrown) {
    if (thrown instanceof Error broken) {
      throw broken;
    }
    throw (RuntimeException) thrown;
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aUnitThatFailsTakesNothingOfItsNeighboursWithIt(Db.Engine engine) {
    try (var test = seats(engine)) {
      var failed =
          Crowd.each(
              200,
              number ->
                  test.db()
                      .run(unit -> {
                        Seats.take(unit, number, "Moussa");
                        if (number % 7 == 0) {
                          throw new IllegalStateException("no");
                        }
                      }));
      var whole = IntStream.range(0, 200).boxed().filter(number -> number % 7 != 0).toList();
      assertThat(Seats.taken(test.db())).isEqualTo(whole);
      assertThat(failed).hasSize(200 - whole.size());
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void oneSeatTakenByManyAtOnceIsTakenOnce(Db.Engine engine) {
    try (var test = seats(engine)) {
      var failed = Crowd.each(40, any -> test.db().run(unit -> Seats.take(unit, 7, "Awa")));
      assertThat(failed)
          .hasSize(39)
          .allSatisfy(failure ->
              assertThat(failure)
                  .isInstanceOfSatisfying(
                      DataAccessException.class,
                      refused -> assertThat(Broken.constraint(refused)).isTrue()));
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void unitsThatReadAndThenWriteActAsOneAfterTheOther(Db.Engine engine) {
    try (var test = seats(engine)) {
      test.db().run(unit -> Seats.take(unit, 1, "0"));
      Crowd.each(
          30,
          any ->
              test.db()
                  .run(unit -> {
                    var sum = unit.sql().select(Seats.WHO).from(Seats.SEAT).fetchSingle(Seats.WHO);
                    var more = String.valueOf(Integer.parseInt(sum) + 1);
                    unit.sql().update(Seats.SEAT).set(Seats.WHO, more).execute();
                  }));
      assertThat(Seats.names(test.db())).containsExactly("30");
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void unitsOfOnePersonAreKeptInTheirOrder(Db.Engine engine) {
    try (var test = seats(engine)) {
      var seen = new ArrayList<Integer>();
      for (int number = 1; number <= 20; number++) {
        int next = number;
        test.db().run(unit -> Seats.take(unit, next, "Awa"));
        seen.add(Seats.taken(test.db()).size());
      }
      assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aUnitThatOpensAnotherIsRefused(Db.Engine engine) {
    try (var test = seats(engine)) {
      assertThatThrownBy(() ->
              test.db()
                  .run(unit -> {
                    Seats.take(unit, 1, "Awa");
                    test.db().run(inner -> Seats.take(inner, 2, "Moussa"));
                  }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("A unit of work cannot open another one");
      assertThat(Seats.taken(test.db())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aUnitCannotGoOnAfterAFailedStatement(Db.Engine engine) {
    try (var test = seats(engine)) {
      test.db().run(unit -> Seats.take(unit, 1, "Awa"));
      assertThatThrownBy(() ->
              test.db()
                  .run(unit -> {
                    Seats.take(unit, 2, "Moussa");
                    swallow(() -> Seats.take(unit, 1, "Moussa"));
                  }))
          .hasMessage("A unit cannot go on after a failed statement");
      assertThat(Seats.taken(test.db())).containsExactly(1);
    }
  }

  static void swallow(Runnable failing) {
    try {
      failing.run();
    } catch (DataAccessException ignored) {
      return;
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aUnitIsOfNoUseOnceItIsOver(Db.Engine engine) {
    try (var test = seats(engine)) {
      var kept = test.db().write(unit -> unit);
      assertThatThrownBy(() -> Seats.take(kept, 1, "Awa")).hasMessage("This unit of work is over");
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void afterTheDoorIsClosedAUnitIsNotWritten(Db.Engine engine) {
    var test = seats(engine);
    test.close();
    assertThatThrownBy(() -> test.db().run(unit -> Seats.take(unit, 1, "Awa")))
        .isInstanceOf(NotWritten.class);
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aWriteAttemptedWhileReadingFails(Db.Engine engine) {
    try (var test = seats(engine)) {
      assertThatThrownBy(() ->
              test.db()
                  .read(sql ->
                      sql.insertInto(Seats.SEAT)
                          .set(Seats.NUMBER, 1)
                          .set(Seats.WHO, "Awa")
                          .execute()))
          .isInstanceOf(DataAccessException.class);
      assertThat(Seats.taken(test.db())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aReaderSeesOneSnapshotWhateverIsWrittenMeanwhile(Db.Engine engine) {
    try (var test = seats(engine)) {
      var counts =
          test.db()
              .read(sql -> {
                int before = Seats.count(sql);
                test.db().run(unit -> Seats.take(unit, 1, "Awa"));
                return List.of(before, Seats.count(sql));
              });
      assertThat(counts).containsExactly(0, 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void lettersOfAnotherCaseAreOtherLetters(Db.Engine engine) {
    try (var test = seats(engine)) {
      test.db().run(unit -> Seats.take(unit, 1, "Awa"));
      assertThat(test.db().<Integer>read(sql -> sql.fetchCount(Seats.SEAT, Seats.WHO.like("aw%"))))
          .isZero();
    }
  }
}
