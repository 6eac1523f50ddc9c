package org.toguna.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.STORED_FILE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;
import org.toguna.testing.SwellingPdf;

/// Files that are not what a dossier asks for: refused in their place whatever they are called, and
/// nothing of them is kept.
class HostileDossierTest {
  private static final String NO_PAPER = "Ce n’est ni un PDF";
  private static final String MIXED = "Ce PDF contient autre chose";

  @ParameterizedTest
  @EnumSource
  void awaHandsInADeckThatIsNone(Db.Engine engine) throws IOException {
    try (var call = OpenCall.on(engine)) {
      call.clock.set(OpenCall.IN_TIME);
      var awa = call.browser(call.person("Awa Dembélé", "+22370112233"));
      var project = OpenCall.project("Kalan", "MA.BKO.2023.B.1");
      var papers = OpenCall.led(awa.post(OpenCall.DOSSIER + "/nouveau", project)) + "/documents";
      refused(awa, papers, "deck.docm", zip("word/vbaProject.bin", 1), NO_PAPER);
      refused(awa, papers, "deck.pdf", zip("word/vbaProject.bin", 1), NO_PAPER);
      refused(awa, papers, "deck.doc", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1 VBA"), NO_PAPER);
      refused(awa, papers, "deck.pdf", zip("deck.pdf", 60), NO_PAPER);
      refused(awa, papers, "deck.svg", bytes("<svg><script/></svg>"), "Un dessin SVG");
      refused(awa, papers, "deck.pdf", bytes("%PDF-1.4 startxref 9 PK\u0005\u0006 %%EOF"), MIXED);
      refused(awa, papers, "deck.pdf", bytes("%PDF-1.4 <script>startxref %%EOF"), MIXED);
      var program = bytes("%PDF-1.4 /S /JavaScript startxref 9 %%EOF");
      refused(awa, papers, "deck.pdf", program, "Ce PDF contient des programmes");
      refused(awa, papers, "deck.pdf", SwellingPdf.of(80), "se déplie en bien plus");
      assertThat(call.site.db().<Integer>read(sql -> sql.fetchCount(STORED_FILE))).isZero();
      OpenCall.led(awa.hand(papers, Map.of(), "deck.file", "deck.pdf", SwellingPdf.of(20)));
      assertThat(Promises.brokenIn(call.site)).isEmpty();
    }
  }

  private static void refused(Guest awa, String papers, String name, byte[] file, String why) {
    var answer = awa.hand(papers, Map.of(), "deck.file", name, file);
    assertThat(answer.statusCode()).as(name).isEqualTo(422);
    assertThat(answer.body()).as(name).contains(why, "href=\"#f-deck\"");
  }

  /// One entry of so many megabytes of nothing.
  private static byte[] zip(String entry, int megabytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[megabytes << 20]);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
