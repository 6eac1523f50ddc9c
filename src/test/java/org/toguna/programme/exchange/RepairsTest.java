package org.toguna.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.toguna.programme.exchange.ScheduleReading.Read;

class RepairsTest {

  private static Read read(String piece, String other) {
    return Files.accepted(Files.readText(Examples.json(piece, other)));
  }

  private static Talk talk(Read read) {
    return read.schedule().talks().getFirst();
  }

  @Test
  void aGoodFileNeedsNone() {
    var read = read("Panel 1", "Panel 2");
    assertThat(read.findings()).extracting(Finding::remark).containsExactly(Remark.TALK_ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"0:45\"| 45| ",
        "\"00:45\"| 45| ",
        "\"1:00:00\"| 60| DURATION_REWRITTEN",
        "\"PT45M\"| 45| DURATION_REWRITTEN",
        "45| 45| DURATION_REWRITTEN",
        "\"00:44:10\"| 45| DURATION_REWRITTEN",
        "\"bientôt\"| 15| DURATION_REWRITTEN",
        "\"200:00\"| 5999| DURATION_REWRITTEN",
      })
  void aDurationIsReadHoweverItIsWritten(String written, int minutes, Remark repair) {
    var read = read("\"01:30\"", written);
    assertThat(talk(read).slot().duration()).isEqualTo(Duration.ofMinutes(minutes));
    if (repair == null) {
      assertThat(Files.repairs(read)).isEmpty();
    } else {
      assertThat(Files.repairs(read)).containsExactly(repair);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\":7| \"id\":\"7\"| NUMBER_AS_TEXT",
        "\"id\":7| \"id\":null| ID_DERIVED",
        "\"id\":7| \"id\":1e999999999| ID_DERIVED",
        "\"guid\":\"7b13| \"guid\":\"7b13-| GUID_DERIVED",
        "\"guid\":| \"uuid\":| FIELDS_UNKNOWN",
        "\"start\":\"10:00\"| \"start\":\"11:00\"| START_MISMATCH",
        "T10:00:00+00:00| T10:00:00| OFFSET_MISSING",
        "T10:00:00+00:00| T11:00:00+01:00| ZONE_CONTRADICTED",
        "2026-01-29T10:00:00+00:00| 2026-01-29 10:00Z| DATE_REWRITTEN",
        "2026-01-29T10:00:00+00:00| 2026-01-29| DATE_REWRITTEN",
        "2026-01-29T10:00:00+00:00| 29/01/2026| DATE_REWRITTEN",
        "2026-01-29T10| 2026-01-30T10| OUT_OF_DAY",
        "\"language\":\"fr\",| ''| FIELDS_MISSING",
        "\"language\":\"fr\"| \"language\":\"FR\"| LANGUAGE_REWRITTEN",
        "\"type\":\"panel\"| \"type\":null| FIELDS_NULL",
        "\"type\":\"panel\"| \"type\":5| TEXT_OF_OTHER_TYPE",
        "\"slug\":\"panel-sante\"| \"slug\":\"Panel Santé!\"| SLUG_REWRITTEN",
        "\"room\":\"Djoliba\"| \"room\":\"Ailleurs\"| ROOM_MISMATCH",
        "\"title\":\"Panel 1\"| \"title\":\"\"| TITLE_MISSING",
        "\"title\":\"Panel 1\"| \"title\":\"Pa<b>nel</b>\"| HTML_REMOVED",
        "\"title\":\"Panel 1\"| \"title\":\"Pa\\u0007nel\"| CHARACTERS_REMOVED",
        "\"title\":\"Panel 1\"| \"title\":\"Pa\\r\\nnel\"| BREAKS_REWRITTEN",
        "\"persons\":[]| \"persons\":[\"Awa\"]| PERSON_MENDED",
        "\"persons\":[]| \"persons\":[{\"id\":\"3\",\"public_name\":\"Awa\"}]| NUMBER_AS_TEXT",
        "\"persons\":[]| \"persons\":[{\"id\":3}]| PERSON_NAMELESS",
        "\"links\":[]| \"links\":[{\"url\":\"javascript:alert(1)\"}]| ADDRESS_DROPPED",
        "\"links\":[]| \"links\":[{\"url\":\"plan du site\"}]| ADDRESS_MENDED",
        "\"url\":| \"URL\":| FIELDS_MISSING",
      })
  void aMistakeIsMendedAndTold(String piece, String other, Remark repair) {
    var read = read(piece, other);
    assertThat(Files.repairs(read)).contains(repair);
    assertThat(read.findings()).allMatch(finding -> finding.place().line() > 0);
  }

  @Test
  void aDerivedGuidIsTheSameAtEveryReading() {
    var first = talk(read("\"guid\":\"7b13", "\"guid\":\"x"));
    assertThat(talk(read("\"guid\":\"7b13", "\"guid\":\"x")).marks()).isEqualTo(first.marks());
    assertThat(first.marks().guid().version()).isEqualTo(5);
  }

  @Test
  void theSecondOfTwoEqualTalksGetsMarksOfItsOwn() {
    var two = Examples.EVENT + "," + Examples.EVENT.replace("T10:00", "T11:30");
    var read = Files.accepted(Files.readText(Examples.json(two)));
    assertThat(Files.repairs(read))
        .contains(Remark.GUID_TWICE, Remark.ID_TWICE, Remark.SLUG_REWRITTEN);
    assertThat(talk(read).marks().guid())
        .isEqualTo(UUID.fromString("7b1327a5-049b-4411-8421-163743755933"));
    assertThat(read.schedule().talks()).hasSize(2);
  }

  @Test
  void talksAtOnceInARoomAreBothKeptAndTold() {
    var other = Examples.EVENT.replace("7b1327", "8b1327").replace(":7,", ":8,");
    var two = Examples.EVENT + "," + other.replace("panel-sante", "panel-deux");
    var read = Files.accepted(Files.readText(Examples.json(two)));
    assertThat(read.findings()).extracting(Finding::remark).contains(Remark.OVERLAP_KEPT);
    assertThat(Files.repairs(read)).isEmpty();
  }

  @Test
  void aTalkAfterMidnightBelongsToTheDayThatLastsUntilThen() {
    var read =
        read(
            "2026-01-29T10:00:00+00:00\",\n \"start\":\"10:00\"",
            "2026-01-30T01:00:00+00:00\",\"start\":\"01:00\"");
    assertThat(Files.repairs(read)).isEmpty();
  }

  @Test
  void paragraphsOutliveTheirMarkup() {
    var html =
        "<p>Bonjour&nbsp;!</p><ul><li>un</li><li>deux</li></ul><script>x()</script>fin<br>ici";
    var read = read("\"description\":\"\"", "\"description\":\"" + html + "\"");
    assertThat(talk(read).text().description()).isEqualTo("Bonjour !\n\n- un\n- deux\n\nfin\nici");
  }

  @Test
  void anOldOfficeEncodingAndAByteOrderMarkAreRead() {
    var text = Examples.json("Panel 1", "Santé");
    var old = ScheduleReader.read(text.getBytes(Charset.forName("windows-1252")), "vieux.json");
    assertThat(Files.repairs(old)).containsExactly(Remark.ENCODING_GUESSED);
    assertThat(talk(Files.accepted(old)).text().title()).isEqualTo("Santé");
    var marked = ScheduleReader.read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8), "f");
    assertThat(Files.repairs(marked)).containsExactly(Remark.BYTE_ORDER_MARK);
    var wide = ScheduleReader.read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), "f");
    assertThat(talk(Files.accepted(wide)).text().title()).isEqualTo("Santé");
  }

  @Test
  void declaredEncodingsOfXmlAreFollowed() {
    var text =
        "<?xml version='1.0' encoding='ISO-8859-1'?>" + Examples.xml("<subtitle>é</subtitle>");
    var read = ScheduleReader.read(text.getBytes(StandardCharsets.ISO_8859_1), "f.xml");
    assertThat(talk(Files.accepted(read)).text().subtitle()).isEqualTo("é");
    assertThat(Files.repairs(read)).isEmpty();
  }

  @Test
  void markupInsideXmlTextIsReadAsText() {
    var read = Files.readText(Examples.xml("<description><p>un</p><p>deux</p></description>"));
    assertThat(talk(Files.accepted(read)).text().description()).isEqualTo("un\n\ndeux");
  }

  @Test
  void aRoomListAStepTooHighIsRead() {
    var rooms =
        "{\"schedule\":{\"rooms\":[{\"name\":\"Niger\",\"capacity\":1000,\"guid\":"
            + "\"bf5f1132-82bd-4da2-bbe0-1abbf8daf4ab\"}],";
    var read = Files.readText(Examples.json("", "").replace("{\"schedule\":{", rooms));
    assertThat(Files.repairs(read)).containsExactly(Remark.ROOMS_MISPLACED);
    assertThat(Files.accepted(read).schedule().rooms().getFirst().capacity()).isEqualTo(1000);
  }

  @Test
  void anEventWithoutAnyDateIsLeftOutAndTheOthersComeIn() {
    var lost = Examples.EVENT.replace("2026-01-29T10:00:00+00:00", "?").replace("10:00", "?");
    var read = Files.accepted(Files.readText(Examples.json(Examples.EVENT + "," + lost)));
    assertThat(read.schedule().talks()).hasSize(1);
    assertThat(read.findings()).extracting(Finding::remark).contains(Remark.TALK_WITHOUT_DATE);
  }

  @Test
  void theWrongOffsetOfOneTalkIsTurnedIntoTheZoneAtTheSameInstant() {
    var other =
        Examples.EVENT.replace("7b1327", "8b1327").replace(":7,", ":8,").replace("-sante", "-deux");
    var wrong = other.replace("T10:00:00+00:00", "T14:00:00+02:00").replace("\"10:00", "\"14:00");
    var read = Files.accepted(Files.readText(Examples.json(Examples.EVENT + "," + wrong)));
    assertThat(Files.repairs(read)).containsExactly(Remark.OFFSET_WRONG);
    assertThat(read.schedule().talks().getLast().slot().start())
        .isEqualTo(OffsetDateTime.parse("2026-01-29T12:00:00Z"));
  }
}
