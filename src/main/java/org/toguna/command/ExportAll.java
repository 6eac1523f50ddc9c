package org.toguna.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionTold;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.ExportPart;
import org.toguna.programme.ScheduleExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `toguna export all`: every edition in open formats, to leave or to look at.
@Command(
    name = "all",
    description = "Writes every edition in open formats to one ZIP file.",
    mixinStandardHelpOptions = true)
class ExportAll implements Callable<Integer> {
  private static final String README =
      """
      What Toguna knows of its editions, in open formats.

      edition-N/edition.yaml    the edition with its communiqués, programme and recommendations, as
                                « toguna import edition » takes it back
      edition-N/programme.xml   the published programme: schedule.xml (frab, pentabarf)
      edition-N/programme.json  the same as schedule.json
      edition-N/programme.ics   the same for calendars (iCalendar)

      Speakers who agreed to be announced are named in it. Other people's data is there only if it was
      asked for with --with-people, in the folder people/: keep it as the law on personal data asks,
      and delete it when its purpose is done. A backup (« toguna backup ») is something else: it holds
      everything, to restore an installation.
      """;

  @Mixin Installation installation = new Installation();

  @Mixin OutFile file = new OutFile();

  @Option(names = "--with-people", description = "adds personal data; handle it as the law asks")
  boolean withPeople;

  @Option(
      names = "--address",
      description = "the site's address, for links (default: ${DEFAULT-VALUE})",
      defaultValue = "${env:TOGUNA_ADDRESS:-http://localhost:8080}")
  String address = "";

  @Override
  public Integer call() {
    file.mustBeFree();
    installation.mustExist();
    try (var context = installation.open()) {
      int editions = context.getBean(Db.class).read(sql -> write(context, sql));
      System.out.println(file.out + ": " + editions + " editions");
    }
    return 0;
  }

  private int write(ApplicationContext context, DSLContext sql) {
    var editions = Editions.all(sql);
    file.write(out -> {
      // The archive is closed, the stream below it belongs to the file.
      var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      add(zip, "README.txt", entry -> entry.write(README.getBytes(StandardCharsets.UTF_8)));
      for (Edition edition : editions) {
        add(zip, context, sql, edition);
      }
      if (withPeople) {
        for (var part : context.getBeanProvider(ExportPart.class).orderedStream().toList()) {
          for (var one : part.files(sql)) {
            add(zip, "people/" + one.name(), one.writing()::to);
          }
        }
      }
      zip.finish();
    });
    return editions.size();
  }

  private void add(ZipOutputStream zip, ApplicationContext context, DSLContext sql, Edition edition)
      throws IOException {
    var folder = "edition-" + edition.number() + "/";
    var yaml = context.getBean(EditionTold.class).yaml(sql, edition);
    add(zip, folder + "edition.yaml", out -> out.write(yaml.getBytes(StandardCharsets.UTF_8)));
    var schedule = ScheduleExport.of(sql, edition, Lang.FR, ExportSchedule.origin(address));
    var clock = context.getBean(Clock.class);
    for (var format : ExportSchedule.Format.values()) {
      var name = "programme." + format.name().toLowerCase(Locale.ROOT);
      add(zip, folder + name, out -> format.write(schedule, clock, out));
    }
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /// Every entry has the same date, so that the same state gives the same bytes.
  private static void add(ZipOutputStream zip, String name, Writing writing) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    writing.to(new Uncloseable(zip));
    zip.closeEntry();
  }

  /// Writers of formats may close what they write to.
  private static final class Uncloseable extends java.io.FilterOutputStream {
    Uncloseable(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
