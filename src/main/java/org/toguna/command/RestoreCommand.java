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
  @Mixin Said said = new Said();

  @Parameters(paramLabel = "FILE", description = "what « toguna backup » wrote")
  Path file = Path.of("");

  @Override
  public Integer call() {
    installation.mustBeEmbedded("restore it with pg_restore");
    try (var backup = Restore.of(file)) {
      installation.lock();
      var restored = backup.into(installation.data);
      said.say(restored, installation.data + ": " + restored.files() + " files restored");
    }
    return 0;
  }
}
