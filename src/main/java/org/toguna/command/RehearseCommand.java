package org.toguna.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.toguna.bench.Ground;
import org.toguna.bench.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `toguna rehearse`: what the launcher runs once after a build, see [Rehearsal].
@Command(
    name = "rehearse",
    description = "Goes through a start in an empty folder, so that later ones are quick.",
    hidden = true)
class RehearseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR")
  Path folder = Path.of("");

  @Override
  public Integer call() throws Exception {
    Rehearsal.in(new Ground(folder, true, DemoCommand::load));
    return 0;
  }
}
