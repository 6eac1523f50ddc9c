package org.toguna.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;

/// `serve` as power cuts repeat it, with its settings spelt out or from the environment, read
/// without the library of the other verbs: its classes are of a format too old for Java’s notes of
/// an earlier start, and waiting for them took a tenth of one. Whatever is not as plain as this is
/// left to the library, help and complaints included.
final class PlainServe {
  private static final Set<String> SETTINGS = Set.of("--data", "--port");

  private PlainServe() {}

  static Optional<ServeCommand> in(String... args) {
    if (args.length == 0 || !args[0].equals("serve")) {
      return Optional.empty();
    }
    var said = new HashMap<String, String>();
    for (int i = 1; i < args.length; i += 2) {
      if (i + 1 == args.length
          || !SETTINGS.contains(args[i])
          || said.put(args[i], args[i + 1]) != null) {
        return Optional.empty();
      }
    }
    var data = said.getOrDefault("--data", environment("TOGUNA_DATA", "./data"));
    var port = said.getOrDefault("--port", environment("TOGUNA_PORT", "8080"));
    return isPlain(data) && port.matches("[0-9]{1,5}")
        ? Optional.of(command(data, Integer.parseInt(port)))
        : Optional.empty();
  }

  /// Nothing that the library would take for another option, a quotation or a variable.
  private static boolean isPlain(String value) {
    return value.matches("[^-\"'$@\\\\][^\"'$\\\\]*");
  }

  private static String environment(String name, String otherwise) {
    var value = System.getenv(name);
    return value == null ? otherwise : value;
  }

  private static ServeCommand command(String data, int port) {
    var command = new ServeCommand();
    command.installation.data = Path.of(data);
    command.port = port;
    return command;
  }
}
