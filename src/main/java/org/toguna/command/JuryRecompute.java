package org.toguna.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.toguna.calibration.RankingBundle;
import org.toguna.calibration.RankingBundle.Recomputed;
import org.toguna.kit.base.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `toguna jury recompute`: whether a published ranking is what its published marks give.
@Command(
    name = "recompute",
    description = {
      "Recomputes a published ranking from its published files; 1 if a byte differs.",
      "Needs no installation: the bundle is an archive, or a folder with what was in it."
    },
    mixinStandardHelpOptions = true)
class JuryRecompute implements Callable<Integer> {
  private static final long MOST_BYTES = 64L << 20;

  @Parameters(paramLabel = "BUNDLE", description = "a .zip archive or a folder")
  Path bundle = Path.of("");

  @Mixin Said said = new Said();

  @Override
  public Integer call() {
    var read = Files.isDirectory(bundle) ? folder() : archive();
    var came = read.recompute();
    said.say(came, sentence(came));
    return came instanceof Recomputed.Agrees ? 0 : 1;
  }

  private RankingBundle archive() {
    var bytes = InFile.bytes(bundle, MOST_BYTES, "larger than any ranking");
    return RankingBundle.read(bytes, bundle.toString());
  }

  private RankingBundle folder() {
    var files = new TreeMap<String, String>();
    try (var found = Files.newDirectoryStream(bundle, "{ranking.txt,scores.csv,ranking.csv}")) {
      for (Path file : found) {
        var bytes = InFile.bytes(file, MOST_BYTES, "larger than any ranking");
        files.put(file.getFileName().toString(), new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new BadInput(bundle + ": cannot be read; check that it is there", unreadable);
    }
    return new RankingBundle(files);
  }

  private String sentence(Recomputed came) {
    return switch (came) {
      case Recomputed.Agrees agrees ->
          "%s: every byte of the ranking agrees: %d dossiers from %d marks, chances for the first %d."
              .formatted(bundle, agrees.dossiers(), agrees.marks(), agrees.top());
      case Recomputed.Differs differs ->
          """
          %s: NOT what the marks give. First difference in ranking.csv, line %d:
            published: %s
            computed:  %s\
          """
              .formatted(bundle, differs.line(), differs.published(), differs.computed());
      case Recomputed.OtherSum other ->
          "%s: NOT what the marks give: %s by %s has %s, its criteria add up to %s."
              .formatted(bundle, other.dossier(), other.juror(), other.mark(), other.sum());
      case Recomputed.NoRanking none ->
          "%s: NOT what the marks give: %s give no ranking.".formatted(bundle, none.reason());
    };
  }
}
