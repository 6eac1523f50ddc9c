package org.toguna.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.toguna.edition.Edition;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PeopleFile;
import org.toguna.people.PeopleImport.Kind;
import org.toguna.registration.CategoryChoice;
import org.toguna.registration.Enrolment;
import org.toguna.registration.RegistrationImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `toguna import registrations`: people who come, from a spreadsheet, with a word on every repair
/// and refusal.
@Command(
    name = "registrations",
    description = {
      "Registers people from a CSV file in UTF-8.",
      "Columns: name, phone, email, language, category (nom, téléphone, courriel, langue,"
          + " catégorie); and one for each question of the category, called by its key."
    },
    mixinStandardHelpOptions = true)
class ImportRegistrations implements Callable<Integer> {
  private static final long MOST_BYTES = 20L << 20;

  @Mixin Installation installation = new Installation();

  @Parameters(paramLabel = "FILE.csv")
  Path file = Path.of("");

  @Option(names = "--edition", paramLabel = "N", description = "default: the current edition")
  @Nullable Integer edition;

  @Option(
      names = "--category",
      paramLabel = "SLUG",
      description = "as what those come whose line does not say it")
  String category = "";

  @Option(
      names = "--if-full",
      description = "QUEUE (default): to the end of the waiting line; REFUSE: left out")
  Enrolment.IfFull ifFull = Enrolment.IfFull.QUEUE;

  @Mixin Said said = new Said();

  record Result(
      boolean taken, int placed, int waiting, int same, Map<Kind, List<String>> findings) {}

  @Override
  public Integer call() throws IOException {
    var csv = InFile.bytes(file, MOST_BYTES, "larger than 20 MB; cut it into several files");
    installation.mustExist();
    try (var _ = installation.lock();
        var context = installation.open()) {
      var order = order(context.getBean(Db.class));
      var list = PeopleFile.of(csv, file.toString());
      var progress = Progress.of("Registering", list.lines());
      var report = context.getBean(RegistrationImport.class).take(list, order, progress::more);
      progress.end();
      print(
          new Result(
              report.taken(),
              report.placed(),
              report.waiting(),
              report.same(),
              InFile.byKind(report.findings(), RegistrationImport.Finding::kind)));
      return report.taken() ? 0 : 2;
    }
  }

  private RegistrationImport.Order order(Db db) {
    return db.read(sql -> {
      Edition into = ExportSchedule.edition(sql, edition);
      var hand = new Enrolment.Hand(Actor.COMMAND_LINE, into.id());
      var named = CategoryChoice.of(sql, into.id());
      return new RegistrationImport.Order(hand, named(named), ifFull);
    });
  }

  private Optional<UUID> named(List<CategoryChoice> all) {
    if (category.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        all.stream()
            .filter(one -> one.slug().equals(category))
            .findFirst()
            .orElseThrow(() -> new BadInput("--category: the edition has no « " + category + " »"))
            .id());
  }

  private void print(Result result) {
    var end =
        result.taken()
            ? result.placed()
                + " placed, "
                + result.waiting()
                + " waiting, "
                + result.same()
                + " as they were"
            : "Refused; nothing was changed.";
    said.say(result, InFile.told(result.findings(), end));
  }
}
