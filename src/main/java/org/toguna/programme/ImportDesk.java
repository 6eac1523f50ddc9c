package org.toguna.programme;

import static org.toguna.tables.Tables.PROGRAMME_UPLOAD;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.programme.exchange.Finding;
import org.toguna.programme.exchange.ScheduleReader;
import org.toguna.programme.exchange.ScheduleReading;

/// Takes a programme file in: upload it, read what was accepted, repaired and refused, then decide.
@Controller
@RequestMapping("/organisation/editions/{number}/programme/import")
class ImportDesk {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Db db;
  private final Clock clock;
  private final ScheduleImport imports;

  ImportDesk(Db db, Clock clock, ScheduleImport imports) {
    this.db = db;
    this.clock = clock;
    this.imports = imports;
  }

  /// What was read, and what was written if the organiser said so.
  record View(
      Edition edition,
      Optional<UUID> upload,
      Optional<ScheduleReading> reading,
      Optional<ScheduleImport.Report> taken) {
    /// Nobody reads more of one kind.
    private static final int MOST = 200;

    boolean isReadable() {
      return reading.filter(ScheduleReading.Read.class::isInstance).isPresent();
    }

    long count(Finding.Kind kind) {
      return findings().stream().filter(finding -> finding.kind() == kind).count();
    }

    List<String> told(Finding.Kind kind, Scene scene) {
      return findings().stream()
          .filter(finding -> finding.kind() == kind)
          .limit(MOST)
          .map(finding -> finding.say(scene.lang().locale()))
          .toList();
    }

    private List<Finding> findings() {
      return reading.map(ScheduleReading::findings).orElse(List.of());
    }
  }

  private record Upload(UUID id, String fileName, byte[] content) {
    ScheduleReading read() {
      return ScheduleReader.read(content, fileName);
    }
  }

  @GetMapping
  Answer blank(Scene scene, Edition edition) {
    return Answer.page(page(scene, nothing(edition), Form.showing(Map.of())));
  }

  private static View nothing(Edition edition) {
    return new View(edition, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @PostMapping
  Answer upload(
      Scene scene,
      Edition edition,
      Form form,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      form.wrong("file", "web.form.missing");
      return Answer.refused(page(scene, nothing(edition), form));
    }
    var given = file.getOriginalFilename();
    var name = ScheduleImport.cut(given == null ? "programme" : given, 200);
    var bytes = file.getBytes();
    var id = db.write(unit -> keep(unit, edition, name, bytes));
    return Answer.seeOther(edition.desk("/programme/import/" + id));
  }

  private UUID keep(Unit unit, Edition edition, String name, byte[] bytes) {
    var now = clock.instant();
    unit.sql()
        .deleteFrom(PROGRAMME_UPLOAD)
        .where(PROGRAMME_UPLOAD.UPLOADED_AT.lt(now.minus(KEPT)))
        .execute();
    var id = Ids.next();
    unit.sql()
        .insertInto(PROGRAMME_UPLOAD)
        .set(PROGRAMME_UPLOAD.ID, id)
        .set(PROGRAMME_UPLOAD.EDITION_ID, edition.id())
        .set(PROGRAMME_UPLOAD.FILE_NAME, name)
        .set(PROGRAMME_UPLOAD.CONTENT, bytes)
        .set(PROGRAMME_UPLOAD.UPLOADED_AT, now)
        .execute();
    return id;
  }

  @GetMapping("/{id}")
  Answer report(Scene scene, Edition edition, @PathVariable UUID id) {
    return found(edition, id)
        .<Answer>map(upload -> {
          var read =
              new View(edition, Optional.of(id), Optional.of(upload.read()), Optional.empty());
          return Answer.page(page(scene, read, Form.showing(Map.of())));
        })
        .orElseGet(Answer::notThere);
  }

  /// Taken twice, the same file changes nothing: a double click does no harm.
  @PostMapping("/{id}/prise")
  Answer take(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return found(edition, id)
        .<Answer>map(upload -> {
          var reading = upload.read();
          var report = imports.take(reading, edition, scene.actor(), form.ticked("publish"));
          var view = new View(edition, Optional.of(id), Optional.of(reading), Optional.of(report));
          return Answer.page(page(scene, view, form));
        })
        .orElseGet(Answer::notThere);
  }

  private Optional<Upload> found(Edition edition, UUID id) {
    return db.read(sql ->
        sql.fetchOptional(
                PROGRAMME_UPLOAD,
                PROGRAMME_UPLOAD.ID.eq(id).and(PROGRAMME_UPLOAD.EDITION_ID.eq(edition.id())))
            .map(row -> new Upload(row.getId(), row.getFileName(), row.getContent())));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskimportGenerated.render(out, no, scene, view, form);
  }
}
