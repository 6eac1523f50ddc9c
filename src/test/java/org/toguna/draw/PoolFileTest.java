package org.toguna.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.toguna.kit.base.BadInput;

/// A pool that could be read in two ways is refused.
class PoolFileTest {
  private static List<String> read(String text) {
    return PoolFile.read(text.getBytes(StandardCharsets.UTF_8), "pool.txt");
  }

  @Test
  void eachLineIsAnEntryInTheOrderOfTheFile() {
    assertThat(read("\ufeffCheick\r\nAwa Traoré\nɲɛnɛ"))
        .containsExactly("Cheick", "Awa Traoré", "ɲɛnɛ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Awa\\n\\nBinta\\n|pool.txt, line 2: is empty; delete it",
        "Awa\\nBinta\\nAwa\\n|pool.txt, line 3: « Awa » stands on line 1 already; keep one",
        "Se\u0301gou\\nS\u00e9gou\\n|line 2: « Ségou » stands on line 1 already",
        "Awa\\n Binta\\n|pool.txt, line 2: begins or ends with a space; delete it",
        "\\n|line 1: is empty"
      })
  void whatIsAmbiguousIsNamedWithItsLine(String text, String said) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(said);
  }

  @Test
  void anEmptyFileHasNothingToDrawFrom() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("nothing to draw from");
  }

  @Test
  void whatIsNotUtf8IsNamedWithItsLine() {
    assertThatThrownBy(() ->
            PoolFile.read("Awa\nS\u00e9gou".getBytes(StandardCharsets.ISO_8859_1), "pool.txt"))
        .hasMessageContaining("line 2: is not UTF-8");
  }
}
