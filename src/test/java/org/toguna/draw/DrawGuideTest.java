package org.toguna.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lines of Python in the guide find what the product finds.
class DrawGuideTest {
  private static final Pattern LINES = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @TempDir Path folder = Path.of("");

  @Test
  void anObserverComputesTheSameWithTheLinesOfTheGuide() throws IOException {
    assumeThat(PYTHON).exists();
    var guide = LINES.matcher(Files.readString(Path.of("docs/guides/draw.md")));
    assertThat(guide.find()).isTrue();
    var script = Files.writeString(folder.resolve("draw.py"), guide.group(1));
    var pool = List.of("Awa Traoré", "Binta", "Cheick", "Ɛlɛn", "عائشة");
    var file = Files.writeString(folder.resolve("pool.txt"), String.join("\n", pool) + "\n");
    var seed = "Se\u0301gou 3-9-21";
    var python =
        new ProcessBuilder(PYTHON.toString(), script.toString(), file.toString(), seed, "5");
    python.environment().put("PYTHONIOENCODING", "utf-8");
    python.environment().put("PYTHONUTF8", "1");
    var process = python.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.lines()).containsExactlyElementsOf(PublicDraw.order(seed, pool));
  }
}
