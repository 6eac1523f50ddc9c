package org.toguna.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.programme.ScheduleImport;
import org.toguna.programme.exchange.Finding;
import org.toguna.programme.exchange.ScheduleReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `toguna import schedule`: a programme from other software, with a word on every repair.
@Command(
    name = "schedule",
    description = "Reads schedule.xml, schedule.json or iCalendar into an edition.",
    mixinStandardHelpOptions = true)
class ImportSchedule implements Callable<Integer> {
  private static final long MOST_BYTES = 65L << 20;

  @Mixin Installation installation = new Installation();

  @Parameters(paramLabel = "FILE")
  Path file = Path.of("");

  @Option(names = "--edition", paramLabel = "N", description = "default: the current edition")
  @Nullable Integer edition;

  @Option(names = "--publish", description = "publishes the sessions that are new")
  boolean publish;

  @Mixin Said said = new Said();

  record Result(
      boolean taken, int added, int changed, int same, Map<Finding.Kind, List<String>> findings) {}

  @Override
  public Integer call() throws IOException {
    var reading =
        ScheduleReader.read(
            InFile.bytes(file, MOST_BYTES, "larger than 64 MB; a programme is far smaller"),
            file.toString());
    installation.mustExist();
    try (var _ = installation.lock();
        var context = installation.open()) {
      var into = context.getBean(Db.class).read(sql -> ExportSchedule.edition(sql, edition));
      var report =
          context.getBean(ScheduleImport.class).take(reading, into, Actor.COMMAND_LINE, publish);
      print(
          new Result(
              report.taken(), report.added(), report.changed(), report.same(), told(report)));
      return report.taken() ? 0 : 2;
    }
  }

  private static Map<Finding.Kind, List<String>> told(ScheduleImport.Report report) {
    var told = new EnumMap<Finding.Kind, List<String>>(Finding.Kind.class);
    for (Finding.Kind kind : Finding.Kind.values()) {
      told.put(
          kind,
          report.findings().stream()
              .filter(finding -> finding.kind() == kind)
              .map(finding -> finding.say(Locale.ENGLISH))
              .toList());
    }
    return told;
  }

  private void print(Result result) {
    var end =
        result.taken()
            ? result.added()
                + " added, "
                + result.changed()
                + " changed, "
                + result.same()
                + " as they were"
            : "Refused; nothing was changed.";
    said.say(result, InFile.told(result.findings(), end));
  }
}
