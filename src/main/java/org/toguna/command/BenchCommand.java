package org.toguna.command;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.toguna.bench.Benches;
import org.toguna.bench.Ground;
import org.toguna.bench.Machine;
import org.toguna.bench.Measured;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `toguna bench`: measures this machine; 1 if a target is missed.
@Command(
    name = "bench",
    description = "Measures this machine against what is promised; 1 where a target is missed.",
    mixinStandardHelpOptions = true)
class BenchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      completionCandidates = Names.class,
      description = "one of ${COMPLETION-CANDIDATES} (default: all)")
  String name = "";

  @Option(names = "--json", description = "prints JSON")
  boolean json;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "a folder on the disk to measure (default: ${DEFAULT-VALUE})",
      defaultValue = "${sys:java.io.tmpdir}")
  Path folder = Path.of("");

  @Option(names = "--tiny", hidden = true)
  boolean tiny;

  /// What there is to be measured.
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Benches.names().iterator();
    }
  }

  record Result(Map<String, String> machine, Map<String, List<Measured>> figures) {}

  @Override
  public Integer call() {
    // Figures go to the same place as the log would.
    LoggingSystem.get(getClass().getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    var machine = Machine.describe(folder);
    if (!json) {
      machine.forEach((what, text) -> System.out.println(what + ": " + text));
    }
    var ground = new Ground(folder, tiny, DemoCommand::load);
    var figures = Benches.measure(name, ground, this::tell);
    if (json) {
      System.out.println(
          JsonMapper.builder().build().writeValueAsString(new Result(machine, figures)));
    }
    return figures.values().stream().flatMap(List::stream).allMatch(Measured::isReached) ? 0 : 1;
  }

  private void tell(String benchmark, List<Measured> measured) {
    if (!json) {
      System.out.println(benchmark);
      measured.forEach(one -> System.out.println(one.line()));
    }
  }
}
