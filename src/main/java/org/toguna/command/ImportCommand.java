package org.toguna.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `toguna import …`: brings a file in, whole or not at all; twice is as good as once.
@Command(
    name = "import",
    description = "Brings in an edition, a schedule, people or registrations.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ImportCommand.OfEdition.class,
      ImportSchedule.class,
      ImportPeople.class,
      ImportRegistrations.class
    })
class ImportCommand {
  @Command(
      name = "edition",
      description = "Reads an edition's YAML file.",
      mixinStandardHelpOptions = true)
  static class OfEdition implements Callable<Integer> {
    @Mixin Installation installation = new Installation();

    @Mixin Said said = new Said();

    @Parameters(paramLabel = "FILE.yaml", description = "one edition and what is announced of it")
    Path file = Path.of("");

    record Taken(int edition) {}

    @Override
    public Integer call() throws IOException {
      var read = YamlMap.read(file);
      try (var _ = installation.lock();
          var context = installation.open()) {
        var edition = context.getBean(EditionFile.class).take(read);
        said.say(new Taken(edition.number()), "Edition " + edition.number() + " is in.");
      }
      return 0;
    }
  }
}
