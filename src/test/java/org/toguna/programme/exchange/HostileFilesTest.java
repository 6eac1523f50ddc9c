package org.toguna.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class HostileFilesTest {
  private static final String LAUGHS =
      "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of(Remark.FILE_EMPTY, ""),
        Arguments.of(Remark.FILE_EMPTY, " \n"),
        Arguments.of(Remark.FILE_OF_OTHER_FORMAT, "Bonjour"),
        Arguments.of(Remark.FILE_BINARY, "\u0001\u0000\u0002"),
        Arguments.of(
            Remark.XML_DOCUMENT_TYPE,
            "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                + Examples.xml("<subtitle>&x;</subtitle>")),
        Arguments.of(Remark.XML_DOCUMENT_TYPE, LAUGHS + Examples.xml("<subtitle>&c;</subtitle>")),
        Arguments.of(
            Remark.XML_DOCUMENT_TYPE,
            "<!DOCTYPE schedule SYSTEM \"http://127.0.0.1:1/s.dtd\">" + Examples.xml("")),
        Arguments.of(
            Remark.XML_INCLUDE,
            Examples.xml(
                "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>")),
        Arguments.of(Remark.XML_BROKEN, Examples.xml("<title>")),
        Arguments.of(Remark.XML_BROKEN, Examples.xml("&inconnu;")),
        Arguments.of(Remark.XML_OTHER_ROOT, "<html><p>page</p></html>"),
        Arguments.of(Remark.TOO_MUCH, Examples.xml("<a>".repeat(100_000))),
        Arguments.of(Remark.TOO_MUCH, Examples.xml("<a/>".repeat(2_100_000))),
        Arguments.of(
            Remark.TOO_MUCH, Examples.xml("<subtitle>" + "x".repeat(2_000_000) + "</subtitle>")),
        Arguments.of(Remark.NOT_A_SCHEDULE, "[]"),
        Arguments.of(Remark.NOT_A_SCHEDULE, "{\"schedule\":{\"conference\":[]}}"),
        Arguments.of(Remark.NO_DATES, "{\"schedule\":{\"conference\":{}}}"),
        Arguments.of(Remark.JSON_BROKEN, Examples.json("Panel 1", "Panel \n")),
        Arguments.of(Remark.JSON_BROKEN, Examples.json(Examples.EVENT) + "]"),
        Arguments.of(Remark.TOO_MUCH, "[".repeat(1_000_000)),
        Arguments.of(Remark.TOO_MUCH, "{\"a\":".repeat(1_000_000)),
        Arguments.of(Remark.TOO_MUCH, "[" + "{},".repeat(2_000_000) + "{}]"),
        Arguments.of(Remark.TOO_MUCH, "{\"n\":" + "9".repeat(1_000_000) + "}"),
        Arguments.of(Remark.TOO_MUCH, Examples.json("Panel 1", "x".repeat(3_000_000))),
        Arguments.of(Remark.TOO_MANY_TALKS, Examples.json("{},".repeat(20_001) + "{}")),
        Arguments.of(Remark.TOO_MUCH, Examples.calendar("DESCRIPTION:" + "x".repeat(10_000_000))),
        Arguments.of(
            Remark.TOO_MUCH, Examples.calendar("BEGIN:VALARM\nACTION:DISPLAY\n".repeat(100_000))),
        Arguments.of(Remark.CALENDAR_BROKEN, "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"),
        Arguments.of(Remark.NO_TALK_LEFT, Examples.calendar("DTSTART:demain")));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isRefusedInOneSentence(Remark reason, String text) {
    var refusal = Files.refusal(Files.readText(text));
    assertThat(refusal.remark()).isEqualTo(reason);
    assertThat(refusal.say(Locale.FRENCH))
        .startsWith("fichier")
        .doesNotContain("\n")
        .hasSizeLessThan(500);
  }

  @Test
  void aManyFoldedLineOfTenMegabytesIsRefused() {
    var text = Examples.calendar("DESCRIPTION:" + ("x".repeat(70) + "\n ").repeat(150_000));
    assertThat(Files.refusal(Files.readText(text)).remark()).isEqualTo(Remark.TOO_MUCH);
  }

  @Test
  void anArchiveIsRefusedAsSuch() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("schedule.xml"));
    }
    var reading = ScheduleReader.read(bytes.toByteArray(), "programme.zip");
    assertThat(Files.refusal(reading).remark()).isEqualTo(Remark.FILE_ARCHIVE);
  }

  @Test
  void aFileOverTheLimitIsRefusedWithoutReadingOn() {
    var bytes = new byte[Limits.FILE_BYTES + 1];
    Arrays.fill(bytes, (byte) ' ');
    assertThat(Files.refusal(ScheduleReader.read(bytes, "f")).remark())
        .isEqualTo(Remark.FILE_TOO_LARGE);
  }

  @Test
  void aStreamThatBreaksIsRefused() throws IOException {
    var broken = InputStream.nullInputStream();
    broken.close();
    assertThat(Files.refusal(ScheduleReader.read(broken, "f")).remark())
        .isEqualTo(Remark.FILE_UNREADABLE);
  }

  @Test
  void aMillionNestedTagsInATextAreTakenOutInBoundedTime() {
    var html = "<b><i><a href=x><p>".repeat(40_000);
    var read = Files.accepted(Files.readText(Examples.json("Panel 1", "Panel " + html)));
    assertThat(read.schedule().talks().getFirst().text().title()).isEqualTo("Panel");
  }

  @Test
  void manyEscapedCharactersInXmlAreNoAttack() {
    var text = Examples.xml("<description>" + "&amp;&#233;".repeat(100_000) + "</description>");
    var read = Files.accepted(Files.readText(text));
    assertThat(read.schedule().talks().getFirst().text().description()).hasSize(200_000);
  }

  @Test
  void aFileOfManyMistakesTellsABoundedNumber() {
    var text = Examples.json("{\"x\":1,\"date\":\"2026-01-29\"},".repeat(15_000) + Examples.EVENT);
    var reading = ScheduleReader.read(text.getBytes(StandardCharsets.UTF_8), "f");
    assertThat(reading.findings()).hasSize(Limits.FINDINGS);
    assertThat(reading.findings().getLast().remark()).isEqualTo(Remark.AND_MORE);
  }
}
