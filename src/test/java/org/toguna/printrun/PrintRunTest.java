package org.toguna.printrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Outcome;
import org.toguna.kit.jobs.Task;
import org.toguna.people.Role;
import org.toguna.registration.BadgedHall;
import org.toguna.testing.Guest;
import org.toguna.testing.MovableClock;

/// An organiser prints badges by the hundred.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class PrintRunTest {
  private BadgedHall hall;
  private Guest desk;
  private String path;

  private void given(Db.Engine engine, int people) {
    hall = BadgedHall.of(engine, people);
    desk = hall.site().as(Role.ORGANISER);
    path = hall.edition().desk(RunDesk.PATH);
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private PrintRun run() {
    return hall.site().db().read(sql -> PrintRun.of(sql, hall.edition().id())).getFirst();
  }

  private Outcome make(UUID run, int part) {
    var work = hall.site().bean(PartWork.class);
    return work.run(new Task(UUID.randomUUID(), work.kind(), run + "/" + part, 1));
  }

  @ParameterizedTest
  @EnumSource
  void aRunIsMadeInPartsAndAPartOnce(Db.Engine engine) {
    given(engine, 103);
    assertThat(desk.post(path, Map.of("paper", "EIGHT", "fresh", "on")).statusCode())
        .isEqualTo(303);
    assertThat(run().order().badges()).isEqualTo(103);
    assertThat(run().parts()).hasSize(2);
    make(run().id(), 2);
    var first = run().parts().getLast().madeAt();
    assertThat(first).isPresent();
    make(run().id(), 2); // the node that made it died before it could say so
    assertThat(run().parts().getLast().madeAt()).isEqualTo(first);
    assertThat(desk.page(path)).contains("Lot 2").contains("/2.pdf");
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsPrintedTwiceUnlessAskedFor(Db.Engine engine) {
    given(engine, 3);
    desk.post(path, Map.of("paper", "A6", "fresh", "on"));
    assertThat(desk.post(path, Map.of("paper", "A6", "fresh", "on")).statusCode()).isEqualTo(422);
    assertThat(desk.post(path, Map.of("paper", "A6")).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void theFileGoesAfterAWeek(Db.Engine engine) {
    given(engine, 2);
    desk.post(path, Map.of("paper", "LABEL"));
    make(run().id(), 1);
    var file = path + "/" + run().id() + "/1.pdf";
    assertThat(desk.get(file).statusCode()).isEqualTo(200);
    hall.site().bean(MovableClock.class).forward(Duration.ofDays(8));
    hall.site().bean(OldRuns.class).run();
    assertThat(run().parts()).noneMatch(PrintRun.Part::there);
    assertThat(run().isDone()).isTrue();
    assertThat(hall.site().as(Role.ORGANISER).get(file).statusCode()).isEqualTo(404);
  }
}
