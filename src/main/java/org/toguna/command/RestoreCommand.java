package org.toguna.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `toguna restore`: a backup into an empty folder.
@Command(
    name = "restore",
    description = "Restores a backup into an empty data folder; refuses a damaged file.",
    mixinStandardHelpOptions = true)
class RestoreCommand implements Callable<Integer> {
  @Mixin Installation installation = new Installation();

  @Parameters(paramLabel = "FILE")
  Path file = Path.of("");

  @Override
  public Integer call() {
    installation.lock();
    var restored = Backup.restore(file, installation.data);
    System.out.println(installation.data + ": " + restored.files() + " files restored");
    return 0;
  }
}
