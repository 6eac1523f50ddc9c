package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.testing.TestDb;

class NewsTest {
  /// Remembers what it heard and how many seats were kept at that moment.
  private record Ear(List<String> heard, CompletableFuture<Db> db) implements SignalEar {
    Ear() {
      this(new CopyOnWriteArrayList<>(), new CompletableFuture<>());
    }

    @Override
    public String channel() {
      return "seats";
    }

    @Override
    public void heard(String payload) {
      heard.add(payload + " of " + Seats.taken(db.join()).size());
    }

    @Override
    public void missed() {}
  }

  private record Deaf() implements SignalEar {
    @Override
    public String channel() {
      return "seats";
    }

    @Override
    public void heard(String payload) {
      throw new IllegalStateException("deaf");
    }

    @Override
    public void missed() {
      throw new IllegalStateException("deaf");
    }
  }

  private record Taken(int number) {}

  /// Takes the next seat too; seat 9 has no next one.
  private record Companion() implements Listener<Taken> {
    @Override
    public Class<Taken> hears() {
      return Taken.class;
    }

    @Override
    public void on(Taken event, Unit unit) {
      if (event.number() == 9) {
        throw new IllegalStateException("no seat beside");
      }
      Seats.take(unit, event.number() + 1, "companion");
    }
  }

  private static TestDb heardBy(Db.Engine engine, Ear ear) {
    var test = TestDb.on(engine, List.of(new Deaf(), ear));
    ear.db().complete(test.db());
    Seats.make(test.db());
    return test;
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aSignalIsHeardOnceAndAfterTheCommit(Db.Engine engine) {
    var ear = new Ear();
    try (var test = heardBy(engine, ear)) {
      test.db()
          .run(unit -> {
            unit.signal("seats", "1");
            unit.signal("seats", "1");
            Seats.take(unit, 1, "Awa");
          });
      assertThat(ear.heard()).containsExactly("1 of 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void whatAFailedUnitSignalledIsNeverHeard(Db.Engine engine) {
    var ear = new Ear();
    try (var test = heardBy(engine, ear)) {
      assertThatThrownBy(() ->
              test.db()
                  .run(unit -> {
                    unit.signal("seats", "1");
                    throw new IllegalStateException("no");
                  }))
          .hasMessage("no");
      assertThat(ear.heard()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void anEarThatFailsTakesNeitherTheAnswerNorTheNextUnitAway(Db.Engine engine) {
    var ear = new Ear();
    try (var test = heardBy(engine, ear)) {
      for (int number = 1; number <= 3; number++) {
        int next = number;
        test.db()
            .run(unit -> {
              unit.signal("seats", String.valueOf(next));
              Seats.take(unit, next, "Awa");
            });
      }
      assertThat(ear.heard()).containsExactly("1 of 1", "2 of 2", "3 of 3");
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aListenerActsInTheSameTransaction(Db.Engine engine) {
    try (var test = TestDb.on(engine, new News(() -> List.of(new Companion()), List::of))) {
      Seats.make(test.db());
      test.db()
          .run(unit -> {
            Seats.take(unit, 1, "Awa");
            unit.tell(new Taken(1));
          });
      assertThatThrownBy(() ->
              test.db()
                  .run(unit -> {
                    Seats.take(unit, 9, "Moussa");
                    unit.tell(new Taken(9));
                  }))
          .hasMessage("no seat beside");
      assertThat(Seats.taken(test.db())).containsExactly(1, 2);
    }
  }
}
