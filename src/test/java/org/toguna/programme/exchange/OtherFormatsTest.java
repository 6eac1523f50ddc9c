package org.toguna.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherFormatsTest {
  private static final String NEWER =
      """
      {"schedule":{"version":"2","conference":{"acronym":"semaine","title":"Semaine",
       "start":"2026-01-29T08:00:00Z","end":"2026-01-31T18:00:00Z","time_zone_name":"Africa/Bamako",
       "days":[],"tracks":[{"slug":"ia-culture","name":"IA et culture","color":"#abc"}],
       "rooms":[{"name":"Djoliba","guid":"bf5f1132-82bd-4da2-bbe0-1abbf8daf4ab","capacity":300}]},
       "events":[{"guid":"7b1327a5-049b-4411-8421-163743755933","title":"Panel 1","subtitle":null,
       "start":"2026-01-29T10:00:00Z","end":"2026-01-29T11:30:00Z","type":"DISCUSSION","slug":"p-1",
       "room":{"guid":"bf5f1132-82bd-4da2-bbe0-1abbf8daf4ab"},"track":{"slug":"ia-culture"},
       "language":"fr","abstract":{"fr":"Résumé","en":"Summary"},"links":[],"state":"CANCELED",
       "url":"https://semaine.example/p-1","participants":[{"name":"Awa Diarra","role":"MODERATOR",
       "guid":"3e896c59-0d90-4817-8f74-af7fbb758f32"}]},
       {"type":"BREAK","title":"Pause","start":"2026-01-29T11:30:00Z","end":"2026-01-29T12:00:00Z",
       "guid":"8b1327a5-049b-4411-8421-163743755933","slug":"pause"}]}}\
      """;

  @Test
  void theNewerFamilyOfJsonIsRead() {
    var read = Files.accepted(Files.readText(NEWER));
    assertThat(Files.repairs(read))
        .containsExactly(Remark.COLOUR_REWRITTEN, Remark.LANGUAGE_CHOSEN);
    var talk = read.schedule().talks().getFirst();
    assertThat(talk.slot().room()).isEqualTo("Djoliba");
    assertThat(talk.slot().duration()).isEqualTo(Duration.ofMinutes(90));
    assertThat(talk.topic()).isEqualTo(new TalkTopic("DISCUSSION", "IA et culture", "fr"));
    assertThat(talk.state().cancelled()).isTrue();
    assertThat(talk.persons().getFirst().role()).isEqualTo("moderator");
    assertThat(talk.text().summary()).isEqualTo("Résumé");
    assertThat(read.schedule().talks()).hasSize(2);
  }

  @Test
  void cancelledTalksAreLeftOutWhereTheFormatCannotSayIt() throws IOException {
    var schedule = Files.accepted(Files.readText(NEWER)).schedule();
    var xml = new ByteArrayOutputStream();
    var json = new ByteArrayOutputStream();
    var calendar = new ByteArrayOutputStream();
    ScheduleXml.write(schedule, xml);
    ScheduleJson.write(schedule, json);
    ScheduleIcs.write(schedule, schedule.talks().getFirst(), Instant.EPOCH, calendar);
    for (ByteArrayOutputStream out : List.of(xml, json)) {
      var again = Files.accepted(ScheduleReader.read(out.toByteArray(), "f"));
      assertThat(again.schedule().talks())
          .extracting(t -> t.text().title())
          .containsExactly("Pause");
    }
    assertThat(calendar.toString(StandardCharsets.UTF_8)).contains("STATUS:CANCELLED\r\n");
  }

  @Test
  void aCalendarIsReadInItsZones() {
    var lines =
        """
        DTSTART;TZID=Europe/Paris:20260129T110000
        DURATION:PT1H30M
        SEQUENCE:3
        DESCRIPTION:Un\\, deux\\nlongue
          suite
        STATUS:CANCELLED
        LAST-MODIFIED:20260101T080000Z\
        """;
    var read = Files.accepted(Files.readText(Examples.calendar(lines)));
    assertThat(Files.repairs(read)).isEmpty();
    var talk = read.schedule().talks().getFirst();
    assertThat(talk.slot().start()).isEqualTo(OffsetDateTime.parse("2026-01-29T10:00:00Z"));
    assertThat(talk.slot().duration()).isEqualTo(Duration.ofMinutes(90));
    assertThat(talk.text().description()).isEqualTo("Un, deux\nlongue suite");
    assertThat(talk.state())
        .isEqualTo(new TalkState(true, 3, Instant.parse("2026-01-01T08:00:00Z")));
  }

  @Test
  void aDayInACalendarLastsTheDayAndFloatingTimesAreOfTheZone() {
    var day = Files.readText(Examples.calendar("DTSTART;VALUE=DATE:20260129"));
    assertThat(Files.accepted(day).schedule().talks().getFirst().slot().duration())
        .isEqualTo(Duration.ofDays(1));
    var floating = Files.readText(Examples.calendar("DTSTART:20260129T100000"));
    assertThat(Files.repairs(floating)).containsExactly(Remark.OFFSET_MISSING);
  }

  @Test
  void aRepeatedEventComesInOnceAndItIsTold() {
    var lines = "DTSTART:20260129T100000Z\nRRULE:FREQ=SECONDLY;COUNT=2000000000";
    var read = Files.accepted(Files.readText(Examples.calendar(lines)));
    assertThat(Files.repairs(read)).containsExactly(Remark.REPETITION_LEFT_OUT);
    assertThat(read.schedule().talks()).hasSize(1);
  }
}
