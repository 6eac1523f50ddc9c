package org.toguna.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFilesTest {

  @Test
  void theCongressOf2020ComesInWholeWithAllItsRepairsTold() {
    var read = Files.accepted(Files.read("pretalx-rc3.json"));
    assertThat(read.schedule().talks()).hasSize(48);
    var counts = counts(read);
    assertThat(counts).containsEntry(Remark.ACRONYM_REWRITTEN, 1L);
    assertThat(counts).containsEntry(Remark.SLUG_REWRITTEN, 48L);
    assertThat(counts).containsEntry(Remark.FIELDS_UNKNOWN, 48L);
    assertThat(read.findings())
        .noneMatch(finding -> finding.kind() == Finding.Kind.REFUSED)
        .allMatch(finding -> finding.place().line() > 0 || finding.remark() == Remark.OVERLAP_KEPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pretalx-rc3.json",
        "pretalx-democon.json",
        "engelsystem-schedule-basic.xml",
        "engelsystem-schedule-extended.xml",
        "engelsystem-schedule-minimal.xml",
        "engelsystem-schedule-multiple.xml"
      })
  void everyFileReadTwiceGivesTheSameSchedule(String name) {
    var first = Files.accepted(Files.read(name));
    assertThat(Files.read(name)).isEqualTo(first);
    assertThat(first.schedule().talks()).isNotEmpty();
  }

  @Test
  void theMadeUpConferenceKeepsItsTalksAndMendsItsRooms() {
    var read = Files.accepted(Files.read("pretalx-democon.json"));
    assertThat(read.schedule().talks()).hasSize(36);
    assertThat(read.schedule().rooms()).hasSize(2).doesNotHaveDuplicates();
    assertThat(counts(read)).containsEntry(Remark.GUID_TWICE, 1L);
    assertThat(counts(read)).containsEntry(Remark.ZONE_CONTRADICTED, 1L);
  }

  @Test
  void theBasicFileNeedsNoRepair() {
    var read = Files.accepted(Files.read("engelsystem-schedule-basic.xml"));
    assertThat(Files.repairs(read)).isEmpty();
    var talk = read.schedule().talks().getFirst();
    assertThat(talk.text().title()).isEqualTo("Lorem Ipsum");
    assertThat(talk.slot().duration()).isEqualTo(Duration.ofMinutes(45));
    assertThat(talk.recording()).isEqualTo(new Recording("WTFPL", true));
    assertThat(talk.persons()).extracting(Person::name).containsExactly("Some Person");
  }

  @Test
  void anEventThatSaysAnotherRoomStaysWhereItIsFiled() {
    var read = Files.accepted(Files.read("engelsystem-schedule-minimal.xml"));
    assertThat(Files.repairs(read)).containsExactly(Remark.ROOM_MISMATCH);
    assertThat(read.schedule().talks().getFirst().slot().room()).isEqualTo("Random Room");
  }

  @Test
  void anEventFiledUnderAnotherDayMovesToItsDate() {
    var read = Files.accepted(Files.read("engelsystem-schedule-multiple.xml"));
    assertThat(counts(read)).containsEntry(Remark.OUT_OF_DAY, 2L);
  }

  @Test
  void theInvalidExampleIsRefusedWithTheReasonAndTheMend() {
    var reading = Files.read("invalid-example.json");
    assertThat(Files.refusal(reading).remark()).isEqualTo(Remark.NO_TALK_LEFT);
    assertThat(reading.findings())
        .filteredOn(finding -> finding.remark() == Remark.PERSON_UNKNOWABLE)
        .singleElement()
        .extracting(finding -> finding.say(Locale.ENGLISH))
        .asString()
        .startsWith(
            "invalid-example.json, line 42, /schedule/conference/days/0/rooms/Winterchaos/0")
        .contains("dsadf");
  }

  @Test
  void theCongressIsReadWithinASecond() {
    var bytes = Files.bytes("pretalx-rc3.json");
    var start = System.nanoTime();
    Files.accepted(ScheduleReader.read(bytes, "pretalx-rc3.json"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  private static Map<Remark, Long> counts(ScheduleReading reading) {
    return Collections.unmodifiableMap(
        reading.findings().stream()
            .collect(Collectors.groupingBy(Finding::remark, Collectors.counting())));
  }
}
