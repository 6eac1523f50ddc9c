package org.toguna.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.toguna.calibration.Calibration;
import org.toguna.calibration.Outcome;
import org.toguna.calibration.Panel;
import org.toguna.calibration.ResultFiles;
import org.toguna.calibration.ScoresFile;
import org.toguna.kit.base.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `toguna jury calibrate`: scores in which a juror's severity is taken off, with what is sure and
/// what is not.
@Command(
    name = "calibrate",
    description = {
      "Calibrates a jury's scores; 1 if they cannot be ranked together.",
      "Columns in: dossier, juror, score; others hold criteria.",
      "Columns out: dossier, rank, raw, calibrated, low, high, p_top."
    },
    mixinStandardHelpOptions = true)
class JuryCalibrate implements Callable<Integer> {
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_NAMED = 12;

  @Option(
      names = "--scores",
      paramLabel = "FILE.csv",
      required = true,
      description = "one row a mark")
  Path scores = Path.of("");

  @Option(
      names = "--criterion",
      paramLabel = "COLUMN",
      description = "the column that is calibrated (default: ${DEFAULT-VALUE})")
  String criterion = "score";

  @Option(
      names = "--top",
      paramLabel = "K",
      description = "p_top is the chance of being among the first K (default: a quarter)")
  Optional<Integer> top = Optional.empty();

  @Option(
      names = "--severity",
      paramLabel = "FILE.csv",
      description = "also writes how severe each juror is: for the chair alone")
  Optional<Path> severity = Optional.empty();

  @Mixin OutFile out = new OutFile();

  @Mixin Said said = new Said();

  record Refused(String reason, List<Panel> panels) {}

  @Override
  public Integer call() {
    if (top.isPresent() && top.get() < 1) {
      throw new BadInput("--top: must be 1 or more");
    }
    out.mustBeFree();
    var ofJurors = severity.map(out::beside);
    ofJurors.ifPresent(OutFile::mustBeFree);
    var bytes = InFile.bytes(scores, MOST_BYTES, "larger than 64 MB; calibrate fewer at a time");
    var marks = ScoresFile.read(bytes, scores.toString(), criterion);
    return told(Calibration.of(marks, top.orElse(0)), ofJurors);
  }

  private int told(Outcome outcome, Optional<OutFile> ofJurors) {
    return switch (outcome) {
      case Outcome.Calibrated done -> {
        write(out, ResultFiles.places(done.places()));
        ofJurors.ifPresent(file -> write(file, ResultFiles.severities(done.severities())));
        said.say(done.figures(), sentence(done));
        yield 0;
      }
      case Outcome.Unconnected apart ->
          refuse(
              ("the jury falls into %d panels that share no dossier; let jurors of each read some"
                      + " of the others’")
                  .formatted(apart.panels().size()),
              apart.panels());
      case Outcome.OneJuror one ->
          refuse(
              "every dossier was read once, by " + one.juror() + "; let a second juror read them",
              List.of());
      case Outcome.OneDossier one ->
          refuse("there is one dossier, " + one.dossier() + ", and nothing to rank", List.of());
    };
  }

  private static void write(OutFile file, String text) {
    file.write(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private int refuse(String reason, List<Panel> panels) {
    var lines = new StringBuilder("No ranking: " + reason + ".");
    for (int i = 0; i < panels.size(); i++) {
      lines.append(
          "\n  panel %d: dossiers %s; jurors %s"
              .formatted(i + 1, named(panels.get(i).dossiers()), named(panels.get(i).jurors())));
    }
    said.say(new Refused(reason, panels), lines.toString());
    return 1;
  }

  private static String named(List<String> names) {
    var first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static String sentence(Outcome.Calibrated done) {
    var figures = done.figures();
    var variances = figures.variances();
    return String.format(
        Locale.ROOT,
        """
        %d dossiers, %d jurors, %d marks; p_top is the chance of being among the first %d.
        Variances: dossiers %.4f, jurors %.4f, chance %.4f; REML criterion %s.\
        """,
        done.places().size(),
        done.severities().size(),
        figures.marks(),
        figures.top(),
        variances.dossiers(),
        variances.jurors(),
        variances.chance(),
        figures.criterion() == null
            ? "none"
            : String.format(Locale.ROOT, "%.4f", figures.criterion()));
  }
}
