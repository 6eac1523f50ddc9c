package org.toguna.kit.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;

/// Chores are jobs that post themselves anew when they are done: held, tried again and handed over
/// like any other.
@Component
class Chores implements Work {
  private static final String KIND = "chore";

  private final Jobs jobs;
  private final Clock clock;
  private final Map<String, Chore> chores;

  Chores(Jobs jobs, Clock clock, List<Chore> chores) {
    this.jobs = jobs;
    this.clock = clock;
    this.chores = chores.stream().collect(Collectors.toMap(Chore::name, Function.identity()));
  }

  /// Posts those that do not wait already.
  void plan(Unit unit) {
    chores.keySet().forEach(name -> jobs.post(unit, order(name)));
  }

  private static Jobs.Order order(String name) {
    return Jobs.Order.of(KIND, name)
        .urgency(9)
        .goodFor(Duration.ofDays(36_500))
        .once(KIND + ' ' + name);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public Outcome run(Task task) {
    var chore = chores.get(task.argument());
    if (chore != null) {
      chore.run();
    }
    // A chore that this version no longer has ends here.
    return new Outcome.Done("");
  }

  @Override
  public void settled(Unit unit, Task task, Outcome outcome) {
    var chore = chores.get(task.argument());
    if (chore != null && outcome instanceof Outcome.Done) {
      jobs.post(unit, order(chore.name()), clock.instant().plus(chore.every()));
    }
  }
}
