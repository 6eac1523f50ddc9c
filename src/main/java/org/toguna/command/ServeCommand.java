package org.toguna.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `toguna serve`: production.
@Command(
    name = "serve",
    description =
        "Serves an installation. TOGUNA_DATABASE_URL=jdbc:postgresql://… instead of SQLite.",
    mixinStandardHelpOptions = true)
class ServeCommand implements Callable<Integer> {
  @Mixin Installation installation = new Installation();

  @Option(
      names = "--port",
      description = "port (default: ${DEFAULT-VALUE})",
      defaultValue = "${env:TOGUNA_PORT:-8080}")
  int port;

  @Override
  public Integer call() {
    installation.lock();
    var context = installation.serve(port);
    System.out.println("Toguna: http://localhost:" + port);
    Announce.firstAccess(context, port);
    return CommandLineEntry.STAYS;
  }
}
