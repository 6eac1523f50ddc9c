package org.toguna.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `toguna check`: asks every slice's promises of the database. Works beside a running server.
@Command(
    name = "check",
    description = "Runs every invariant; 1 if one is broken.",
    mixinStandardHelpOptions = true)
class CheckCommand implements Callable<Integer> {
  @Mixin Installation installation = new Installation();

  @Mixin Said said = new Said();

  record Broken(String promise, List<String> rows) {}

  record Result(int asked, List<Broken> broken) {}

  @Override
  public Integer call() {
    installation.mustExist();
    try (var context = installation.open()) {
      var db = context.getBean(Db.class);
      var broken = new ArrayList<Broken>();
      var promises = context.getBeanProvider(Invariant.class).orderedStream().toList();
      var progress = Progress.of("check", promises.size());
      for (Invariant promise : promises) {
        var rows = db.read(promise::brokenBy);
        progress.more(1);
        if (!rows.isEmpty()) {
          broken.add(new Broken(promise.promise(), rows));
        }
      }
      progress.end();
      var result = new Result(promises.size(), broken);
      said.say(result, sentences(result));
      return broken.isEmpty() ? 0 : 1;
    }
  }

  private static String sentences(Result result) {
    var lines = new StringBuilder();
    for (Broken broken : result.broken()) {
      lines.append("BROKEN: ").append(broken.promise()).append('\n');
      broken.rows().forEach(row -> lines.append("  ").append(row).append('\n'));
    }
    return lines + "%d promises asked, %d broken".formatted(result.asked(), result.broken().size());
  }
}
