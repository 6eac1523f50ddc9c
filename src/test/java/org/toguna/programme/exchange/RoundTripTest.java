package org.toguna.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class RoundTripTest {
  private static final Instant STAMP = Instant.parse("2026-01-15T08:00:00Z");
  private static @Nullable Schemas schemas;

  @BeforeContainer
  static void loadsTheSchemasThatLieBesideTheProject() {
    schemas = Schemas.ifThere();
  }

  @Provide
  Arbitrary<Schedule> forXml() {
    return Programmes.forXml();
  }

  @Provide
  Arbitrary<Schedule> forJson() {
    return Programmes.forJson();
  }

  @Property(tries = 300)
  void whatIsWrittenAsXmlIsValidAndReadBackUnchanged(@ForAll("forXml") Schedule schedule)
      throws IOException {
    var out = new ByteArrayOutputStream();
    ScheduleXml.write(schedule, out);
    if (schemas != null) {
      assertThat(schemas.errorsInXml(out.toByteArray())).isEmpty();
    }
    isTheSame(out, schedule);
  }

  @Property(tries = 300)
  void whatIsWrittenAsJsonIsValidAndReadBackUnchanged(@ForAll("forJson") Schedule schedule)
      throws IOException {
    var out = new ByteArrayOutputStream();
    ScheduleJson.write(schedule, out);
    if (schemas != null) {
      assertThat(schemas.errorsInJson(out.toByteArray())).isEmpty();
    }
    isTheSame(out, schedule);
  }

  @Property(tries = 300)
  void whatIsWrittenAsCalendarKeepsWhatACalendarCarries(@ForAll("forJson") Schedule schedule)
      throws IOException {
    var out = new ByteArrayOutputStream();
    ScheduleIcs.write(schedule, STAMP, out);
    assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    if (schedule.talks().isEmpty()) {
      return;
    }
    var read = Files.accepted(ScheduleReader.read(out.toByteArray(), "programme.ics"));
    assertThat(Files.repairs(read)).isEmpty();
    assertThat(read.schedule().conference().zone()).isEqualTo(schedule.conference().zone());
    assertThat(carried(read.schedule())).isEqualTo(carried(schedule));
  }

  private static List<Map<String, Object>> carried(Schedule schedule) {
    return schedule.talks().stream()
        .map(talk ->
            Map.<String, Object>of(
                "guid", talk.marks().guid(),
                "id", talk.marks().id(),
                "slug", talk.marks().slug(),
                "title", talk.text().title(),
                "slot", talk.slot(),
                "topic", talk.topic(),
                "page", String.valueOf(talk.references().page()),
                "state", talk.state()))
        .toList();
  }

  private static void isTheSame(ByteArrayOutputStream out, Schedule schedule) {
    var in = new ByteArrayInputStream(out.toByteArray());
    var read = Files.accepted(ScheduleReader.read(in, "programme"));
    assertThat(Files.repairs(read)).isEmpty();
    assertThat(read.schedule()).isEqualTo(schedule);
  }
}
