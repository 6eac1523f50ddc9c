package org.toguna.bench;

import java.io.IOException;
import java.util.List;

/// A list of a hundred thousand people registered by a server with little memory, and the same list
/// again: a process of its own, so that its limit is its own.
final class ImportBench implements Benchmark {
  private static final String HEAP = "-Xmx256m";

  @Override
  public String name() {
    return "import";
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    int people = ground.tiny() ? 250 : 100_000;
    return ground.inFolder(folder -> {
      try (var office =
          Forked.of(List.of(HEAP), "org.toguna.bench.ListsTaken", folder.toString())) {
        var first = office.ask(Integer.toString(people)).split(" ", -1);
        var again = office.ask(Integer.toString(people)).split(" ", -1);
        double seconds = Double.parseDouble(first[0]);
        var lines = "%,d lines, %s".formatted(people, HEAP);
        return List.of(
            Measured.told("a list registered", seconds, "s", lines + ", in units of 200"),
            Measured.told("of these a second", Math.rint(people / seconds), "/s", ""),
            Measured.told("the same list again", Double.parseDouble(again[0]), "s", ""),
            Measured.atMost("people lost", people - Double.parseDouble(first[1]), "", 0, ""),
            Measured.atMost("registered again", Double.parseDouble(again[1]), "", 0, ""),
            Measured.told(
                "lines the report speaks of", Double.parseDouble(first[3]), "", "answers missing"),
            Measured.told("resident at most", resident(office), "MB", ""),
            Measured.atMost(
                "promises broken afterwards", Double.parseDouble(office.ask("check")), "", 0, ""));
      }
    });
  }

  private static double resident(Forked office) throws IOException {
    var most = Machine.after("/proc/" + office.pid() + "/status", "VmHWM");
    return Double.parseDouble(most.replaceAll("\\D", "")) / 1024;
  }
}
