package org.toguna.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `toguna check`: asks every slice's promises of the database. Works beside a running server.
@Command(
    name = "check",
    description = "Runs every invariant; 1 if one is broken.",
    mixinStandardHelpOptions = true)
class CheckCommand implements Callable<Integer> {
  @Mixin Installation installation = new Installation();

  @Option(names = "--json", description = "prints JSON")
  boolean json;

  record Broken(String promise, List<String> rows) {}

  record Result(int asked, List<Broken> broken) {}

  @Override
  public Integer call() {
    installation.mustExist();
    try (var context = installation.open()) {
      var db = context.getBean(Db.class);
      var broken = new ArrayList<Broken>();
      var promises = context.getBeanProvider(Invariant.class).orderedStream().toList();
      for (Invariant promise : promises) {
        var rows = db.read(promise::brokenBy);
        if (!rows.isEmpty()) {
          broken.add(new Broken(promise.promise(), rows));
        }
      }
      print(new Result(promises.size(), broken));
      return broken.isEmpty() ? 0 : 1;
    }
  }

  private void print(Result result) {
    if (json) {
      System.out.println(JsonMapper.builder().build().writeValueAsString(result));
      return;
    }
    for (Broken broken : result.broken()) {
      System.out.println("BROKEN: " + broken.promise());
      broken.rows().forEach(row -> System.out.println("  " + row));
    }
    System.out.println(result.asked() + " promises asked, " + result.broken().size() + " broken");
  }
}
