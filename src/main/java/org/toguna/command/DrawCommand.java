package org.toguna.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.toguna.draw.PoolFile;
import org.toguna.draw.PublicDraw;
import org.toguna.kit.base.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `toguna draw`: a public draw that anybody can do again, see docs/guides/draw.md.
@Command(
    name = "draw",
    description = "Draws from a pool by a public seed (RFC 3797 with SHA-256).",
    mixinStandardHelpOptions = true)
class DrawCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 32L << 20;

  @Option(
      names = "--pool",
      paramLabel = "FILE",
      required = true,
      description = "UTF-8, one entry a line; their order counts")
  Path pool = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      required = true,
      description = "what everybody knows and nobody chose; every sign counts")
  String seed = "";

  @Option(names = "--count", paramLabel = "N", required = true, description = "how many to draw")
  int count;

  @Mixin Said said = new Said();

  record Result(String seed, int pool, String poolSha256, List<String> drawn) {}

  @Override
  public Integer call() {
    var entries =
        PoolFile.read(
            InFile.bytes(pool, MOST_BYTES, "larger than 32 MB; draw in parts"), pool.toString());
    if (seed.isEmpty()) {
      throw new BadInput("--seed is empty; write the text that was announced");
    }
    if (count < 1 || count > entries.size()) {
      throw new BadInput(
          "%s, line %d: holds %d entries, so --count %d cannot be drawn; ask for 1 to %d"
              .formatted(pool, entries.size(), entries.size(), count, entries.size()));
    }
    var drawn = PublicDraw.order(seed, entries).subList(0, count);
    said.say(
        new Result(seed, entries.size(), PublicDraw.fingerprint(entries), drawn),
        String.join("\n", drawn));
    return 0;
  }
}
