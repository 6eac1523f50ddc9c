package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Jobs;
import org.toguna.kit.jobs.Outcome;
import org.toguna.kit.jobs.Task;
import org.toguna.kit.jobs.Work;

/// Writes to whoever has just registered. A letter costs about as much as the registration itself,
/// so in a rush the places are given first and the letters are written after.
@Component
class ArrivalLetter implements Work {
  private static final String KIND = "arrival letter";

  private final RegistrationLetters letters;

  ArrivalLetter(RegistrationLetters letters) {
    this.letters = letters;
  }

  static Jobs.Order order(Registration registration) {
    return Jobs.Order.of(KIND, registration.id().toString());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 8;
  }

  @Override
  public Outcome run(Task task) {
    return new Outcome.Done("");
  }

  /// With the end of the job, so that there is one letter and never two. It tells how the
  /// registration stands by now; one that was taken back meanwhile is told of by whoever did it.
  @Override
  public void settled(Unit unit, Task task, Outcome outcome) {
    if (outcome instanceof Outcome.Done) {
      unit.sql()
          .fetchOptional(REGISTRATION, REGISTRATION.ID.eq(UUID.fromString(task.argument())))
          .map(Registration::of)
          .ifPresent(now -> letters.tell(unit, now));
    }
  }
}
