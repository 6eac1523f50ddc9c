package org.toguna;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which slice made which table: a migration's name begins with its slice's.
final class Tables {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern MADE =
      Pattern.compile("(?im)^\\s*create table (?:if not exists )?(\\w+)");
  private static final Pattern FILE = Pattern.compile("V\\d+__([a-z]+).*\\.sql");

  /// The kit's first migrations made tables for several of its slices.
  private static final Map<String, String> OF_KIT =
      Map.of(
          "journal_entry", "kit.journal",
          "form_once", "kit.web",
          "job", "kit.jobs",
          "letter", "kit.messages",
          "letter_way", "kit.messages");

  private Tables() {}

  static Map<String, String> owners() {
    var owners = new HashMap<>(OF_KIT);
    try (var files = Files.list(MIGRATIONS)) {
      for (Path file : files.toList()) {
        var slice = slice(file.getFileName().toString());
        MADE.matcher(Files.readString(file))
            .results()
            .forEach(made -> owners.putIfAbsent(made.group(1).toLowerCase(Locale.ROOT), slice));
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return owners;
  }

  private static String slice(String file) {
    var name = FILE.matcher(file);
    if (!name.matches()) {
      throw new IllegalStateException(file + " is not named V000__slice.sql");
    }
    return Slices.IN_ORDER.stream()
        .filter(slice -> slice.endsWith(name.group(1)))
        .findFirst()
        .orElse("no slice: " + file);
  }

  /// The tables a class touches, as fields of jOOQ's `Tables`, as table types or as rows of them.
  static Stream<String> usedBy(JavaClass type) {
    var fields =
        type.getFieldAccessesFromSelf().stream()
            .filter(access -> access.getTargetOwner().getName().equals("org.toguna.tables.Tables"))
            .map(access -> access.getTarget().getName().toLowerCase(Locale.ROOT));
    var types =
        type.getDirectDependenciesFromSelf().stream()
            .map(use -> use.getTargetClass())
            .filter(used -> used.getPackageName().startsWith("org.toguna.tables.tables"))
            .map(used -> used.getSimpleName().replaceFirst("Record$", ""))
            .filter(name -> !name.isEmpty() && !name.endsWith("Path"))
            .map(name -> name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
    return Stream.concat(fields, types).distinct();
  }
}
