package org.toguna.command;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.programme.ScheduleExport;
import org.toguna.programme.exchange.Schedule;
import org.toguna.programme.exchange.ScheduleIcs;
import org.toguna.programme.exchange.ScheduleJson;
import org.toguna.programme.exchange.ScheduleXml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `toguna export schedule`: the published programme for other software.
@Command(
    name = "schedule",
    description = "Writes an edition's published programme.",
    mixinStandardHelpOptions = true)
class ExportSchedule implements Callable<Integer> {
  @Mixin Installation installation = new Installation();

  @Mixin OutFile file = new OutFile();

  @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
  Format format = Format.XML;

  @Option(names = "--edition", paramLabel = "N", description = "default: the current edition")
  @Nullable Integer edition;

  @Option(names = "--lang", description = "default: ${DEFAULT-VALUE}", defaultValue = "fr")
  String lang = "fr";

  @Option(
      names = "--address",
      description = "the site's address, for links (default: ${DEFAULT-VALUE})",
      defaultValue = "${env:TOGUNA_ADDRESS:-http://localhost:8080}")
  String address = "";

  /// A format that other software reads.
  enum Format {
    XML,
    JSON,
    ICS;

    void write(Schedule schedule, Clock clock, OutputStream out) throws IOException {
      switch (this) {
        case XML -> ScheduleXml.write(schedule, out);
        case JSON -> ScheduleJson.write(schedule, out);
        case ICS -> ScheduleIcs.write(schedule, clock.instant(), out);
      }
    }
  }

  @Override
  public Integer call() {
    var wanted =
        Lang.ofCode(lang)
            .orElseThrow(() -> new BadInput("--lang " + lang + ": no language we have; try fr"));
    file.mustBeFree();
    installation.mustExist();
    try (var context = installation.open()) {
      var schedule =
          context
              .getBean(Db.class)
              .read(sql -> ScheduleExport.of(sql, edition(sql, edition), wanted, origin(address)));
      var clock = context.getBean(Clock.class);
      file.write(out -> format.write(schedule, clock, out));
      System.out.println(file.out + ": " + schedule.talks().size() + " sessions");
    }
    return 0;
  }

  static String origin(String address) {
    return address.replaceAll("/+$", "");
  }

  /// The edition of this number, or the current one.
  static Edition edition(DSLContext sql, @Nullable Integer number) {
    return Optional.ofNullable(number)
        .map(given -> Editions.ofNumber(sql, given))
        .orElseGet(() -> Editions.current(sql))
        .orElseThrow(() ->
            new BadInput(
                number == null
                    ? "no edition is current; name one with --edition"
                    : "there is no edition " + number));
  }
}
