package org.toguna.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PeopleImport;
import org.toguna.people.PeopleImport.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `toguna import people`: a list from a spreadsheet, with a word on every repair and refusal.
@Command(
    name = "people",
    description = {
      "Reads people from a CSV file in UTF-8.",
      "Columns: name, phone, email, language (nom, téléphone, courriel, langue)."
    },
    mixinStandardHelpOptions = true)
class ImportPeople implements Callable<Integer> {
  private static final long MOST_BYTES = 10L << 20;

  @Mixin Installation installation = new Installation();

  @Parameters(paramLabel = "FILE.csv")
  Path file = Path.of("");

  @Mixin Said said = new Said();

  record Result(
      boolean taken, int added, int completed, int same, Map<Kind, List<String>> findings) {}

  @Override
  public Integer call() throws IOException {
    var csv = InFile.bytes(file, MOST_BYTES, "larger than 10 MB; cut it into several files");
    installation.mustExist();
    try (var _ = installation.lock();
        var context = installation.open()) {
      var report =
          context.getBean(PeopleImport.class).take(csv, file.toString(), Actor.COMMAND_LINE);
      print(
          new Result(
              report.taken(),
              report.added(),
              report.completed(),
              report.same(),
              InFile.byKind(report.findings(), PeopleImport.Finding::kind)));
      return report.taken() ? 0 : 2;
    }
  }

  private void print(Result result) {
    var end =
        result.taken()
            ? result.added()
                + " added, "
                + result.completed()
                + " completed, "
                + result.same()
                + " as they were"
            : "Refused; nothing was changed.";
    said.say(result, InFile.told(result.findings(), end));
  }
}
