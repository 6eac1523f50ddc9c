package org.toguna.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Editions;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `toguna demo`: the third edition with sample people. Run twice, it brings the same state.
@Command(
    name = "demo",
    description = "Loads the third edition with sample people and serves it.",
    mixinStandardHelpOptions = true)
class DemoCommand implements Callable<Integer> {
  private static final List<String> FILES =
      List.of(
          "edition-2022.yaml",
          "edition-2024.yaml",
          "edition-2026.yaml",
          "programme-2026.yaml",
          "contests-2026.yaml");

  @Mixin Installation installation = new Installation();

  @Option(names = "--port", description = "port (default: ${DEFAULT-VALUE})", defaultValue = "8080")
  int port;

  @Option(names = "--fresh", description = "empties the data folder first")
  boolean fresh;

  @Override
  public Integer call() {
    installation.lock();
    if (fresh) {
      empty(installation.data);
    }
    var context = installation.demonstrate(port);
    load(context);
    var current = context.getBean(Db.class).read(Editions::current);
    current.ifPresent(edition -> DemoStory.tell(context::getBean, edition));
    System.out.println();
    System.out.println("  Toguna, démonstration : http://localhost:" + port);
    System.out.println("  Organisation          : http://localhost:" + port + "/organisation");
    Announce.samplePeople(context, port);
    return CommandLineEntry.STAYS;
  }

  static void load(ApplicationContext context) {
    var editions = context.getBean(EditionFile.class);
    for (String name : FILES) {
      var resource = new ClassPathResource("demo/" + name);
      if (resource.exists()) {
        try {
          editions.take(YamlMap.read(name, resource.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
  }

  /// Deletes what an installation made, and only that; the lock stays.
  private static void empty(Path data) {
    for (String name :
        List.of("toguna.sqlite", "toguna.sqlite-wal", "toguna.sqlite-shm", "files")) {
      if (Files.exists(data.resolve(name))) {
        delete(data.resolve(name));
      }
    }
  }

  private static void delete(Path root) {
    try (var found = Files.walk(root)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
