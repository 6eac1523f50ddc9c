package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;

/// A rush that comes in by two nodes on one PostgreSQL.
class RushOnTwoNodesTest {
  private static final int PEOPLE = 600;

  @Test
  void twoNodesGiveNoPlaceTwice() {
    try (var hall = Hall.on(Db.Engine.POSTGRES);
        var other = hall.site.nextNode()) {
      var people = people(hall);
      var as = hall.category("vingt");
      var nodes = List.of(hall.site.bean(Registering.class), other.bean(Registering.class));
      long start = System.nanoTime();
      Rush.of(
          PEOPLE * 2,
          number ->
              assertThat(
                      nodes
                          .get(number % 2)
                          .register(
                              hall.edition.id(),
                              new Registering.Wanted(as, ComingDays.ALL),
                              people.get(number / 2)))
                  .isPresent());
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "rush on PostgreSQL by two nodes: %d people, each sent twice, %.0f registrations/s%n",
          PEOPLE, PEOPLE / seconds);
      var states = people.stream().map(hall::state).toList();
      assertThat(states).filteredOn("CONFIRMED"::equals).hasSize(20);
      assertThat(states).filteredOn("WAITING"::equals).hasSize(PEOPLE - 20);
      assertThat(hall.broken()).isEmpty();
    }
  }

  private static List<PersonId> people(Hall hall) {
    return IntStream.range(0, PEOPLE)
        .mapToObj(number -> hall.person("Personne " + number, "+2237000%04d".formatted(number)))
        .toList();
  }
}
