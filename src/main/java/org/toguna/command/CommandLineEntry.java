package org.toguna.command;

import java.io.PrintWriter;
import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    version = "Toguna 0.1.0")
public final class CommandLineEntry {
  /// The server runs on; the process ends when it is stopped.
  public static final int STAYS = -1;

  private CommandLineEntry() {}

  private static Map<String, Class<?>> verbs() {
    var verbs = new LinkedHashMap<String, Class<?>>();
    for (Class<?> verb :
        List.of(
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            BadgeCommand.class,
            FirstAccessCommand.class,
            JuryCommand.class,
            DrawCommand.class,
            JournalCommand.class,
            BenchCommand.class,
            RehearseCommand.class)) {
      verbs.put(verb.getAnnotation(Command.class).name(), verb);
    }
    return verbs;
  }

  /// Only the verb that is asked for is looked into: that of all of them takes as long as a tenth
  /// of a start.
  private static CommandLine line(String... args) {
    var line = new CommandLine(new CommandLineEntry());
    var verbs = verbs();
    var asked = args.length > 0 ? verbs.get(args[0]) : null;
    if (asked != null) {
      line.addSubcommand(args[0], asked);
    } else {
      verbs.forEach(line::addSubcommand);
    }
    return line;
  }

  /// Runs a verb and answers the exit code.
  public static int run(String... args) {
    var plain = PlainServe.in(args);
    return plain.isPresent() ? serve(plain.get()) : runAny(args);
  }

  private static int serve(ServeCommand command) {
    try {
      return command.call();
    } catch (RuntimeException failure) {
      return explain(failure, new PrintWriter(System.err, true, System.err.charset()));
    }
  }

  private static int runAny(String... args) {
    return line(args)
        .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, line.getErr()))
        .setParameterExceptionHandler((failure, wrong) -> correct(failure))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  private static int correct(CommandLine.ParameterException failure) {
    var line = failure.getCommandLine();
    var sentence = String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong usage");
    line.getErr()
        .println(
            "toguna: %s; see %s --help".formatted(sentence, line.getCommandSpec().qualifiedName()));
    return CommandLine.ExitCode.USAGE;
  }

  private static int explain(Exception failure, PrintWriter err) {
    var bad = badInput(failure);
    err.println("toguna: " + (bad != null ? bad : unforeseen(failure)));
    if (Debug.on()) {
      failure.printStackTrace(err);
    }
    return bad != null ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }

  private static String unforeseen(Exception failure) {
    var message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    return message.lines().findFirst().orElse("failed") + " (TOGUNA_DEBUG=1 shows where)";
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
