package org.toguna.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.toguna.kit.base.BadInput;

/// A jury's file, and what is said of one that cannot be used.
class ScoresFileTest {
  private static List<Mark> read(String text, String criterion) {
    return ScoresFile.read(text.getBytes(StandardCharsets.UTF_8), "notes.csv", criterion);
  }

  @Test
  void furtherColumnsHoldCriteriaAndAnyOfThemCanBeRead() {
    var text =
        "\ufeffdossier,juror,score,impact\r\n\"Karité, SARL\",Awa,14.5,3\r\nMil,Awa,12,-1\r\n";
    assertThat(read(text, "score"))
        .containsExactly(new Mark("Karité, SARL", "Awa", 14.5), new Mark("Mil", "Awa", 12));
    assertThat(read(text, "impact")).extracting(Mark::score).containsExactly(3.0, -1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,x,"7,5"      | line 3: score « 7,5 » has a decimal comma; write 7.5
          a,x,7,5          | line 3: has 4 cells under 3 headings; write decimals with a point
          a,x              | line 3: has 2 cells under 3 headings
          a,x,             | line 3: has no score; leave the row out
          a,,7             | line 3: names no juror
          ,x,7             | line 3: names no dossier
          a,x,NaN          | line 3: score « NaN » is no number
          a,x,Infinity     | line 3: score « Infinity » is no number
          a,x,1e999        | line 3: score « 1e999 » is no number
          a,x,0x1p3        | line 3: score « 0x1p3 » is no number
          b,y,3            | line 3: y marks b a second time after line 2; keep one of them
          a,"x,3          | is no CSV; close every quotation mark
          """)
  void aWrongRowIsNamedWithItsMend(String row, String sentence) {
    assertThatThrownBy(() -> read("dossier,juror,score\nb,y,3\n" + row + "\n", "score"))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("notes.csv")
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dossier;juror;score | has no column « dossier »
          dossier,juror       | has no column « score »
          dossier,juror,score,score | there twice
          ''                  | holds no mark
          dossier,juror,score | holds no mark
          """)
  void aWrongHeadIsNamedWithItsMend(String head, String sentence) {
    assertThatThrownBy(() -> read(head, "score"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void anotherEncodingIsSaid() {
    var latin = "dossier,juror,score\nkarité,x,1\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> ScoresFile.read(latin, "notes.csv", "score"))
        .hasMessage("notes.csv: is not in UTF-8; save it as « CSV UTF-8 »");
  }
}
