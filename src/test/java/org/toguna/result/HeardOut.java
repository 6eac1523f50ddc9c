package org.toguna.result;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipInputStream;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.deliberation.Deliberated;
import org.toguna.kit.db.Db;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.scoring.Hearing;

/// Three dossiers that three jurors have read, of which the first two were best; the round is
/// closed, and nothing is published yet.
record HeardOut(Hearing hearing, List<HandedIn> dossiers) implements AutoCloseable {
  private static final byte[] PDF =
      "%PDF-1.4\ntrailer<<>>\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
  static final List<String> CANDIDATES = List.of("Fanta Diarra", "Oumar Cissé", "Ramata Touré");
  static final List<String> JURORS = List.of("Aïssata Maïga", "Bakary Sidibé", "Chaka Traoré");

  static HeardOut on(Db.Engine engine) {
    return on(engine, CANDIDATES);
  }

  static HeardOut on(Db.Engine engine, List<String> candidates) {
    var hearing = Hearing.on(engine);
    var dossiers = new ArrayList<HandedIn>();
    for (String name : candidates) {
      dossiers.add(hearing.dossier(name, "Projet de " + name, "Un besoin.", PDF));
    }
    hearing
        .site
        .db()
        .run(unit -> dossiers.forEach(one -> Deliberated.found(unit, one.contest(), one.id())));
    hearing.open();
    for (int j = 0; j < JURORS.size(); j++) {
      var juror = hearing.person(JURORS.get(j));
      var browser = hearing.browser(juror);
      for (int i = 0; i < dossiers.size(); i++) {
        var sheet = hearing.seat(juror, dossiers.get(i));
        Hearing.seal(browser, sheet, Math.max(0, 3 - i - (j == 2 ? 1 : 0)), i == 0 ? 2 : 1);
      }
    }
    Hearing.led(hearing.desk.post(hearing.path() + "/shortlist/cloture", Map.of("all", "Aucune.")));
    var log = hearing.site.bean(PublicLog.class);
    hearing.site.db().run(log::sign);
    return new HeardOut(hearing, List.copyOf(dossiers));
  }

  private Call call() {
    var edition = hearing.edition.id();
    return hearing.site.db().read(sql -> Call.find(sql, edition, "start-ups")).orElseThrow();
  }

  /// The shortlist of these is published.
  void retain(HandedIn... retained) {
    Deliberated.retain(hearing.site, hearing.edition, call(), List.of(retained));
  }

  void award(Map<String, HandedIn> prizes) {
    Deliberated.award(hearing.site, hearing.edition, call(), prizes);
  }

  static String path(HandedIn dossier) {
    return "/concours/start-ups" + dossier.path() + "/resultat";
  }

  /// What somebody's archive holds.
  static SequencedMap<String, String> unpacked(byte[] archive) {
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return files;
  }

  @Override
  public void close() {
    hearing.close();
  }
}
