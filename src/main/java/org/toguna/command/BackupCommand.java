package org.toguna.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.toguna.kit.base.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `toguna backup`: a whole copy while the server runs.
@Command(
    name = "backup",
    description = "Writes the whole installation to one file, while it runs.",
    mixinStandardHelpOptions = true)
class BackupCommand implements Callable<Integer> {
  @Mixin Installation installation = new Installation();
  @Mixin Said said = new Said();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "a new file")
  Path out = Path.of("");

  @Override
  public Integer call() {
    installation.mustBeEmbedded(
        "back it up with pg_dump, and the folder "
            + installation.data.resolve("files")
            + " with it");
    installation.mustExist();
    if (Files.exists(out)) {
      throw new BadInput(out + ": is there already; name a new file");
    }
    var saved = Backup.write(installation.data, out);
    said.say(saved, out + ": " + saved.files() + " files, SHA-256 " + saved.sha256());
    return 0;
  }
}
