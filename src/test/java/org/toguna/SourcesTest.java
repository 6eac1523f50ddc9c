package org.toguna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What STYLE.md asks of the files themselves.
class SourcesTest {
  private static final int MOST_LINES = 250;

  private static List<Path> sources(String root, String... endings) throws IOException {
    try (var all = Files.walk(Path.of(root))) {
      return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList();
    }
  }

  @Test
  void noFileIsLongerThanItsReadersPatience() throws IOException {
    for (Path file : sources("src", ".java", ".jte")) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
    }
  }

  @Test
  void everyPackageSaysWhatItIsAndThatNothingInItIsNull() throws IOException {
    for (Path file : sources("src/main/java", ".java")) {
      var about = file.resolveSibling("package-info.java");
      assertThat(about).exists();
      assertThat(Files.readString(about)).startsWith("/// ").contains("@NullMarked");
    }
  }

  @Test
  void noPageHasAStyleOrAScriptInsideIt() throws IOException {
    for (Path file : sources("src/main/java", ".jte")) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain("<style")
          .doesNotContainPattern("\\sstyle=\"")
          .doesNotContainPattern("\\son[a-z]+=\"");
    }
  }
}
