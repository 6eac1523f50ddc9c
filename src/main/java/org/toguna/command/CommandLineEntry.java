package org.toguna.command;

import java.net.BindException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.toguna.kit.base.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// All verbs.
@Command(
    name = "toguna",
    description = "The platform of the Semaine du numérique.",
    mixinStandardHelpOptions = true,
    version = "Toguna 0.1.0",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CheckCommand.class,
      BenchCommand.class,
      RehearseCommand.class
    })
public final class CommandLineEntry {
  /// The server runs on; the process ends when it is stopped.
  public static final int STAYS = -1;

  private CommandLineEntry() {}

  /// Runs a verb and answers the exit code.
  public static int run(String... args) {
    return new CommandLine(new CommandLineEntry())
        .setExecutionExceptionHandler(CommandLineEntry::explain)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  private static int explain(
      Exception failure, CommandLine line, CommandLine.@Nullable ParseResult parsed) {
    var bad = badInput(failure);
    if (bad != null) {
      line.getErr().println("toguna: " + bad);
      return CommandLine.ExitCode.USAGE;
    }
    line.getErr().println("toguna: " + Objects.requireNonNullElse(failure.getMessage(), failure));
    failure.printStackTrace(line.getErr());
    return CommandLine.ExitCode.SOFTWARE;
  }

  /// What was wrong with what was handed in, however deep it was found.
  private static @Nullable String badInput(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadInput) {
        return cause.getMessage();
      }
      if (cause instanceof BindException) {
        return "the port is in use; choose another one with --port";
      }
    }
    return null;
  }
}
