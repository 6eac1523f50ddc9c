package org.toguna.bench;

import java.util.List;

/// Five thousand badges printed by a server with little memory, part after part as a print run does
/// it: a process of its own, so that its limit is its own.
final class SheetBench implements Benchmark {
  private static final String HEAP = "-Xmx256m";

  @Override
  public String name() {
    return "sheets";
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    int badges = ground.tiny() ? 20 : 5_000;
    return ground.inFolder(folder -> {
      try (var press = Forked.of(List.of(HEAP), "org.toguna.bench.SheetsMade", folder.toString())) {
        var told = press.ask(Integer.toString(badges)).split(" ", -1);
        return List.of(
            Measured.atMost(
                "%,d badges as PDF, A6, %s".formatted(badges, HEAP),
                Double.parseDouble(told[0]),
                "s",
                120,
                "in parts of 100, the server beside it"),
            Measured.told(
                "their files together", Double.parseDouble(told[1]) / (1 << 20), "MB", ""),
            Measured.told(
                "resident afterwards",
                Double.parseDouble(
                        Machine.after("/proc/" + press.pid() + "/status", "VmRSS")
                            .replaceAll("\\D", ""))
                    / 1024,
                "MB",
                ""));
      }
    });
  }
}
