package org.toguna.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.kit.files.TestPurposes.DOSSIER;
import static org.toguna.tables.Tables.STORED_FILE;
import static org.toguna.tables.Tables.UPLOAD;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.testing.TestSite;

class UploadsTest {
  private final List<TestSite> sites = new ArrayList<>();

  private TestSite site(Db.Engine engine) {
    var site = TestSite.on(engine);
    sites.add(site);
    return site;
  }

  @AfterEach
  void everyPromiseHolds() {
    for (TestSite site : sites) {
      for (String name : site.names(Invariant.class)) {
        var promise = site.bean(name, Invariant.class);
        assertThat(site.db().read(promise::brokenBy)).as(promise.promise()).isEmpty();
      }
      site.close();
    }
  }

  private static int count(TestSite site, Table<?> table) {
    return site.db().read(sql -> sql.fetchCount(table));
  }

  private static byte[] pdf(int size) {
    var bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) ((i * 31) >> 3);
    }
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
    var end = "\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(end, 0, bytes, size - end.length, end.length);
    return bytes;
  }

  private static byte[] part(byte[] whole, int from, int to) {
    return Arrays.copyOfRange(whole, from, to);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasCutGoesOnWhereItStopped(Db.Engine engine) {
    var awa = new Phone(site(engine));
    var pdf = pdf(600_000);
    var address = awa.begun(DOSSIER, "dossier d’Awa.pdf", pdf.length);
    assertThat(awa.stands(address)).isZero();
    assertThat(awa.piece(address, 0, part(pdf, 0, 262_144))).isEqualTo(204);
    assertThat(awa.finish(address).statusCode()).isEqualTo(409);
    assertThat(awa.piece(address, 0, part(pdf, 0, 262_144))).as("sent twice").isEqualTo(409);
    assertThat(awa.piece(address, 300_000, part(pdf, 300_000, 310_000))).isEqualTo(409);
    assertThat(awa.stands(address)).isEqualTo(262_144);
    assertThat(awa.piece(address, 262_144, part(pdf, 262_144, pdf.length))).isEqualTo(204);
    var code = awa.finished(address);
    assertThat(awa.finished(address)).as("asked twice").isEqualTo(code);
    var read = awa.get("/fichiers/" + code + "/dossier%20d%E2%80%99Awa.pdf");
    assertThat(read.body()).isEqualTo(pdf);
    assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(read.headers().firstValue("Cache-Control")).hasValue("private, no-store");
  }

  @ParameterizedTest
  @EnumSource
  void anothersUploadIsNotThere(Db.Engine engine) {
    var site = site(engine);
    var awa = new Phone(site);
    var ali = new Phone(site);
    var pdf = pdf(1_000);
    var address = awa.begun(DOSSIER, "a.pdf", pdf.length);
    ali.begin(DOSSIER, "b.pdf", 5);
    for (var thief : List.of(ali, new Phone(site))) {
      assertThat(thief.tus("HEAD", address).statusCode()).isEqualTo(404);
      assertThat(thief.piece(address, 0, pdf)).isEqualTo(404);
      assertThat(thief.finish(address).statusCode()).isEqualTo(404);
      assertThat(thief.tus("DELETE", address).statusCode()).isEqualTo(404);
    }
    assertThat(awa.tus("HEAD", "/organisation" + address).statusCode()).isEqualTo(404);
    assertThat(awa.piece(address, 0, pdf)).isEqualTo(204);
    var code = awa.finished(address);
    assertThat(awa.get("/fichiers/" + code + "/a.pdf").statusCode()).isEqualTo(200);
    assertThat(ali.get("/fichiers/" + code + "/a.pdf").statusCode()).isEqualTo(404);
    assertThat(awa.get("/fichiers/" + code + "/b.pdf").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void manySendersOfOnePieceCountOnce(Db.Engine engine) throws Exception {
    var site = site(engine);
    var awa = new Phone(site);
    var first = pdf(40_000);
    var other = first.clone();
    Arrays.fill(other, 20, other.length / 2, (byte) 'x');
    var address = awa.begun(DOSSIER, "a.pdf", first.length);
    var sending = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 12; i++) {
      var bytes = i % 2 == 0 ? first : other;
      sending.add(() -> awa.piece(address, 0, bytes));
    }
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Integer>();
      for (var answer : senders.invokeAll(sending)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnly(204, 409).containsOnlyOnce(204);
    }
    var kept = awa.get("/fichiers/" + awa.finished(address) + "/a.pdf").body();
    assertThat(Arrays.equals(kept, first) || Arrays.equals(kept, other)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void bytesWithoutARowCountForNothing(Db.Engine engine) throws Exception {
    var site = site(engine);
    var awa = new Phone(site);
    var pdf = pdf(1_000);
    var address = awa.begun(DOSSIER, "a.pdf", pdf.length);
    // As after a kill -9 between the bytes and their row.
    var orphan = site.bean(FileBytes.class).land(new ByteArrayInputStream(new byte[400]), 400);
    assertThat(awa.stands(address)).isZero();
    assertThat(awa.piece(address, 0, pdf)).isEqualTo(204);
    awa.finished(address);
    site.bean(Tidying.class).tidy(Instant.now().plus(Duration.ofHours(2)));
    assertThat(site.bean(FileBytes.class).fresh(orphan.place())).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotFinishedExpires(Db.Engine engine) {
    var site = site(engine);
    var awa = new Phone(site);
    var left = awa.begun(DOSSIER, "a.pdf", 1_000);
    awa.piece(left, 0, new byte[500]);
    var given = awa.begun(DOSSIER, "b.pdf", 1_000);
    assertThat(awa.tus("DELETE", given).statusCode()).isEqualTo(204);
    assertThat(awa.stands(given)).isEqualTo(-1);
    site.bean(Tidying.class).tidy(Instant.now().plus(Duration.ofHours(23)));
    assertThat(awa.stands(left)).isEqualTo(500);
    site.bean(Tidying.class).tidy(Instant.now().plus(Duration.ofHours(25)));
    assertThat(awa.stands(left)).isEqualTo(-1);
    assertThat(count(site, UPLOAD)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTooMuchOrUnknownIsRefused(Db.Engine engine) {
    var awa = new Phone(site(engine));
    assertThat(awa.begin(DOSSIER, "a.pdf", 65L << 20).statusCode()).isEqualTo(413);
    assertThat(awa.begin(DOSSIER, "a.pdf", 2L << 30).statusCode()).isEqualTo(413);
    assertThat(awa.begin(DOSSIER, "a.pdf", -1).statusCode()).isEqualTo(400);
    assertThat(awa.ask("POST", "/televersements", new byte[0], Map.of()).statusCode())
        .isEqualTo(412);
    var address = awa.begun(DOSSIER, "a.pdf", 10);
    assertThat(awa.piece(address, 0, new byte[11])).isEqualTo(413);
    assertThat(awa.stands(address)).isZero();
    assertThat(awa.piece(address, 0, "<html>....".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(204);
    var refused = awa.finish(address);
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(Phone.text(refused)).contains("quel que soit son nom");
    assertThat(awa.stands(address)).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource
  void theTusClientLearnsWhatWeSpeak(Db.Engine engine) {
    var headers = new Phone(site(engine)).ask("OPTIONS", "/televersements", new byte[0], Map.of());
    assertThat(headers.statusCode()).isEqualTo(204);
    assertThat(headers.headers().firstValue("Tus-Version")).hasValue("1.0.0");
    assertThat(headers.headers().firstValue("Tus-Extension"))
        .hasValue("creation,expiration,termination");
  }

  @ParameterizedTest
  @EnumSource
  void aFullDiskIsSaidAndLeavesNothing(Db.Engine engine) {
    var site = site(engine);
    var full = new FileBytes(org.toguna.testing.TestDb.folder(), Long.MAX_VALUE / 2);
    var cabinet = new Cabinet(site.db(), full, site.bean(FileRows.class));
    var png = Photos.png(20, 20);
    var incoming =
        new Incoming(
            "a.png",
            png.length,
            new org.toguna.kit.web.Holder("awa"),
            () -> new ByteArrayInputStream(png));
    assertThat(cabinet.take(incoming, DOSSIER)).isEqualTo(new Taken.Refused(Refusal.ROOM));
    assertThat(count(site, STORED_FILE)).isZero();
  }
}
