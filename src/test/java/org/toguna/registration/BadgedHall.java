package org.toguna.registration;

import java.util.stream.IntStream;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// A hall with people who hold badges, for the slices above.
public final class BadgedHall implements AutoCloseable {
  private final Hall hall;

  private BadgedHall(Hall hall) {
    this.hall = hall;
  }

  /// So many people, all of them participants.
  public static BadgedHall of(Db.Engine engine, int people) {
    var hall = Hall.on(engine);
    IntStream.range(0, people)
        .mapToObj(number ->
            hall.person("Personne %03d".formatted(number), "+2237000%04d".formatted(number)))
        .forEach(person -> hall.register(person, "participant"));
    hall.site.bean(MissingBadges.class).run();
    return new BadgedHall(hall);
  }

  public TestSite site() {
    return hall.site;
  }

  public Edition edition() {
    return hall.edition;
  }

  @Override
  public void close() {
    hall.close();
  }
}
