package org.toguna.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.toguna.assignment.AffinityFile;
import org.toguna.assignment.Load;
import org.toguna.assignment.Rule;
import org.toguna.assignment.RulesFile;
import org.toguna.assignment.Task;
import org.toguna.kit.base.BadInput;
import picocli.CommandLine.Option;

/// What is to be assigned, as the options say it.
class JuryTask {
  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_PER_DOSSIER = 16;

  @Option(
      names = "--affinities",
      paramLabel = "FILE.csv",
      required = true,
      description = "dossier,juror,affinity: a number, nothing for 0, X for a conflict")
  Path affinities = Path.of("");

  @Option(
      names = "--per-dossier",
      paramLabel = "K",
      required = true,
      description = "how many jurors each dossier gets")
  int perDossier;

  @Option(
      names = "--load",
      paramLabel = "MIN..MAX",
      required = true,
      description = "how many dossiers each juror gets")
  String load = "";

  @Option(
      names = "--rules",
      paramLabel = "FILE.json",
      description = "groups of jurors, and how many of each a dossier may or must have")
  @Nullable Path rules;

  @Option(
      names = "--without",
      paramLabel = "JUROR",
      description = "leaves a juror out, who has left or must not be asked")
  String without = "";

  @Option(
      names = "--panels",
      description = {
        "connected: by shared dossiers, so that scores compare; separate: that is waived",
        "(default: ${DEFAULT-VALUE})"
      },
      defaultValue = "connected")
  Panels panels = Panels.CONNECTED;

  /// Whether all panels hang together.
  enum Panels {
    CONNECTED,
    SEPARATE
  }

  /// @throws BadInput if an option or a file is not what it should be
  Task read() {
    var wanted =
        Load.of(load)
            .orElseThrow(
                () -> new BadInput("--load " + load + ": write it as MIN..MAX, such as 3..8"));
    if (perDossier < 1 || perDossier > MOST_PER_DOSSIER) {
      throw new BadInput("--per-dossier " + perDossier + ": ask for 1 to " + MOST_PER_DOSSIER);
    }
    var pairs = AffinityFile.read(text(affinities), affinities.toString());
    var ruled =
        rules == null
            ? List.<Rule>of()
            : RulesFile.read(text(rules), rules.toString(), pairs, perDossier);
    var whole = new Task(pairs, perDossier, wanted, ruled, panels == Panels.CONNECTED);
    if (without.isEmpty()) {
      return whole;
    }
    int juror = pairs.jurors().indexOf(without);
    if (juror < 0 || pairs.jurors().size() == 1) {
      throw new BadInput(
          "--without %s: is no juror of %s who can be left out; mend the name"
              .formatted(without, affinities));
    }
    return whole.without(juror);
  }

  static String text(Path file) {
    var bytes = InFile.bytes(file, MOST_BYTES, "larger than 256 MB; cut it into several files");
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      throw new BadInput(file + ": is not UTF-8; save the file as UTF-8", broken);
    }
  }
}
