package org.toguna.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MutatedFilesTest {
  private static final String[] GOOD = {
    Examples.json(Examples.EVENT),
    Examples.xml("<persons><person id='3'>Awa</person></persons><links><link href='/x'/></links>"),
    Examples.calendar("DTSTART;TZID=Europe/Paris:20260129T110000\nDURATION:PT1H30M\nSEQUENCE:3")
  };
  private static final String[] PIECES = {
    "null",
    "{",
    "}",
    "[]",
    "\"",
    "<",
    ">",
    "&",
    "\\",
    ":",
    ";",
    "\n",
    "9999999999999999999",
    "-1",
    "T25:61",
    "2026-02-30",
    "\u0000",
    "\u00ff",
    "END:VEVENT",
    "]]>",
    "<!--",
    "1:2:3:4",
    "ɲ",
    "+99:99"
  };

  @Property(tries = 3000)
  void aDamagedFileIsReadOrRefusedAndNeverThrows(
      @ForAll @IntRange(max = 2) int file, @ForAll long seed) {
    var bytes = damaged(GOOD[file].getBytes(StandardCharsets.UTF_8), new Random(seed));
    var reading = ScheduleReader.read(bytes, "f");
    assertThat(ScheduleReader.read(bytes, "f")).isEqualTo(reading);
  }

  private static byte[] damaged(byte[] bytes, Random chance) {
    var text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    for (int n = chance.nextInt(6); n >= 0; n--) {
      int at = chance.nextInt(text.length());
      switch (chance.nextInt(4)) {
        case 0 -> text.setCharAt(at, (char) chance.nextInt(256));
        case 1 -> text.delete(at, Math.min(text.length(), at + chance.nextInt(12)));
        case 2 ->
            text.insert(at, text.substring(at, Math.min(text.length(), at + chance.nextInt(80))));
        default -> text.insert(at, PIECES[chance.nextInt(PIECES.length)]);
      }
      if (text.isEmpty()) {
        text.append(' ');
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
