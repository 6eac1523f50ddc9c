package org.toguna.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.toguna.tables.Tables.JOURNAL_ENTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.programme.exchange.Finding;
import org.toguna.programme.exchange.ScheduleReader;
import org.toguna.programme.exchange.ScheduleReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@SuppressWarnings("NullAway.Init") // each test opens its own week
class ScheduleImportTest {
  private static final Path RC3 = Path.of("../shared/data/schedules/pretalx-rc3.json");

  private Bamako bamako;

  @AfterEach
  void promisesHold() {
    for (String name : bamako.site.names(Invariant.class)) {
      var invariant = bamako.site.bean(name, Invariant.class);
      assertThat(bamako.site.db().read(invariant::brokenBy)).as(invariant.promise()).isEmpty();
    }
    bamako.close();
  }

  private ScheduleImport.Report take(ScheduleReading reading) {
    return bamako.site.bean(ScheduleImport.class).take(reading, bamako.edition, Bamako.AWA, true);
  }

  private List<Session> all() {
    return bamako.site.db().read(sql -> Sessions.all(sql, bamako.edition.id()));
  }

  private int journal() {
    return bamako.site.db().read(sql -> sql.fetchCount(JOURNAL_ENTRY));
  }

  @ParameterizedTest
  @EnumSource
  void aWholeForeignProgrammeComesInAndTwiceChangesNothing(Db.Engine engine) throws IOException {
    bamako = Bamako.on(engine);
    var file = nineHundred();
    var reading = ScheduleReader.read(file, "rc3.json");
    var first = take(reading);
    assertThat(first.taken()).isTrue();
    assertThat(first.added()).isEqualTo(912);

    var before = all();
    int entries = journal();
    var second = take(ScheduleReader.read(file, "rc3.json"));
    assertThat(second.same()).isEqualTo(first.added());
    assertThat(second.added() + second.changed()).isZero();
    assertThat(all()).isEqualTo(before);
    assertThat(journal()).isEqualTo(entries);
    assertThat(before).noneMatch(session -> session.state().changes().at().isPresent());
  }

  /// The congress of 2020 nineteen times over: 912 sessions, each with its own guid and number.
  private static byte[] nineHundred() throws IOException {
    assumeTrue(Files.exists(RC3), "skipped: the congress of 2020 does not lie beside the project");
    var json = JsonMapper.builder().build();
    var root = (ObjectNode) json.readTree(RC3);
    for (JsonNode day : root.at("/schedule/conference/days")) {
      for (JsonNode room : day.get("rooms")) {
        var talks = (ArrayNode) room;
        int known = talks.size();
        for (int copy = 1; copy < 19; copy++) {
          for (int i = 0; i < known; i++) {
            var talk = (ObjectNode) talks.get(i).deepCopy();
            var guid = talk.get("guid").asString() + copy;
            talk.put("guid", UUID.nameUUIDFromBytes(guid.getBytes(UTF_8)).toString());
            talk.put("id", talk.get("id").asInt() + copy * 100_000);
            talks.add(talk);
          }
        }
      }
    }
    return json.writeValueAsBytes(root);
  }

  @ParameterizedTest
  @EnumSource
  void theCongressOf2020ComesInWhole(Db.Engine engine) throws IOException {
    bamako = Bamako.on(engine);
    assumeTrue(Files.exists(RC3), "skipped: the congress of 2020 does not lie beside the project");
    var report = take(ScheduleReader.read(Files.readAllBytes(RC3), "rc3.json"));
    assertThat(report.added()).isEqualTo(48);
    assertThat(report.findings()).noneMatch(one -> one.kind() == Finding.Kind.REFUSED);
    assertThat(take(ScheduleReader.read(Files.readAllBytes(RC3), "rc3.json")).same()).isEqualTo(48);
  }

  @ParameterizedTest
  @EnumSource
  void whatWeWriteWeReadBack(Db.Engine engine) {
    bamako = Bamako.on(engine);
    bamako.demonstration();
    for (String file : new String[] {"/programme.xml", "/programme.json", "/programme.ics"}) {
      var bytes = bamako.site.page(file).getBytes(UTF_8);
      var again = take(ScheduleReader.read(bytes, file));
      assertThat(again.added()).as(file).isZero();
      assertThat(again.taken()).as(file).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedFileChangesNothing(Db.Engine engine) {
    bamako = Bamako.on(engine);
    var report = take(ScheduleReader.read("{".getBytes(UTF_8), "broken.json"));
    assertThat(report.taken()).isFalse();
    assertThat(report.findings()).isNotEmpty();
    assertThat(all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theEditionsFileTakenTwiceChangesNothing(Db.Engine engine) {
    bamako = Bamako.on(engine);
    bamako.demonstration();
    var before = all();
    int entries = journal();
    bamako.demonstration();
    assertThat(before).hasSize(38);
    assertThat(all()).isEqualTo(before);
    assertThat(journal()).isEqualTo(entries);
  }

  @ParameterizedTest
  @EnumSource
  void theDeskReadsAFileAndWritesItWhenTold(Db.Engine engine) {
    bamako = Bamako.on(engine);
    bamako.panel("Identité", Bamako.MORNING, true);
    var file = bamako.site.page("/programme.xml").replace("Identité", "Identité numérique");
    var base = bamako.edition.desk("/programme/import");
    var upload = bamako.site.upload(base, "file", "programme.xml", file);
    assertThat(upload.statusCode()).isEqualTo(303);
    var report = upload.headers().firstValue("Location").orElseThrow();
    assertThat(bamako.site.page(report)).contains("Prendre ces séances");
    assertThat(bamako.site.page("/programme")).doesNotContain("Identité numérique");
    assertThat(bamako.site.post(report + "/prise", Map.of()).body())
        .contains("Le programme est pris");
    assertThat(bamako.site.page("/programme")).contains("Identité numérique", "△ Modifié");
  }
}
