package org.toguna.contest;

import static org.toguna.tables.Tables.CONTEST;
import static org.toguna.tables.Tables.CONTEST_VERSION;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Words;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.testing.Promises;
import org.toguna.testing.SetClock;
import org.toguna.testing.TestSite;

/// The third edition with Awa at the desk of its contests, in November 2025.
final class Podium implements AutoCloseable {
  static final Words TEXT = Words.of("Une pièce", "A document");
  static final String DESK = "/organisation/editions/3/concours";
  static final Instant NOVEMBER = Instant.parse("2025-11-10T09:00:00Z");

  /// A contest that lacks nothing.
  static final String WHOLE =
      """
        - slug: start-ups
          kind: STARTUPS
          name: { fr: Concours de start-ups, en: Start-up contest }
          summary: { fr: Un produit qui existe., en: A product that exists. }
          calendar:
            opening: 2025-11-17T08:00
            closing: 2025-12-21T23:59:59
            results: 2026-01-31T17:00
          categories:
            - { slug: culture, name: { fr: Culture, en: Culture } }
          conditions:
            - slug: residence
              rule: { kind: RESIDENCE, countries: [ML, BF, NE] }
              proof: { fr: Certificat de résidence., en: Certificate of residence. }
              appeal: { fr: Par écrit., en: In writing. }
            - slug: age
              rule: { kind: FOUNDER_AGE, least: 18, most: 35, on: 2025-12-21 }
              proof: Pièce d’identité.
              appeal: Par écrit.
          scoring:
            total: 100
            ties: SHARED
            criteria:
              - { slug: pitch, round: PITCH, name: Pitch, weight: 60, levels: [Rien, Tout] }
              - { slug: demo, round: PITCH, name: Démonstration, weight: 40, levels: [Rien, Peu, Tout] }
          prizes:
            - { slug: un, kind: RANKED, name: Premier prix, category: culture, rank: 1, amount: 5000000 }
            - { slug: femmes, kind: WOMEN, name: Prix féminin, rank: 1, amount: 3000000, own: { kind: WOMEN_SHARE, body: CAPITAL, percent: 50 } }
            - { slug: public, kind: PUBLIC, name: Prix du public, amount: 1000000 }
            - { slug: operateur, kind: PARTNER, name: Prix Opérateur, partner: Opérateur, extra: Un an de connexion }
      """;

  final TestSite site;
  final Edition edition;
  final SetClock clock = new SetClock(NOVEMBER);

  private Podium(Db.Engine engine) {
    site = TestSite.on(engine, clock);
    edition = site.bean(EditionFile.class).take(TestSite.thirdEdition());
  }

  static Podium on(Db.Engine engine) {
    return new Podium(engine);
  }

  static YamlMap file(String contests) {
    return YamlMap.read("contests.yaml", "edition: { number: 3 }\ncontests:\n" + contests);
  }

  void take(String contests) {
    site.bean(EditionFile.class).take(file(contests));
  }

  /// A whole contest that Awa has not opened yet; its slug is new.
  UUID whole(String slug) {
    take(WHOLE.replace("slug: start-ups", "slug: " + slug));
    return contest(slug).id();
  }

  Contest contest(String slug) {
    return site.db().read(sql -> Contest.find(sql, edition.id(), slug)).orElseThrow();
  }

  Contest contest(UUID id) {
    return site.db().read(sql -> Contest.find(sql, edition.id(), id)).orElseThrow();
  }

  static String at(UUID id) {
    return DESK + "/" + id;
  }

  /// Sends a form that is written as `field=value&field=value`.
  HttpResponse<String> post(String path, String fields) {
    var form = new HashMap<String, String>();
    for (String field : fields.split("&")) {
      int cut = field.indexOf('=');
      if (cut > 0) {
        form.put(field.substring(0, cut), field.substring(cut + 1));
      }
    }
    return site.post(path, form);
  }

  HttpResponse<String> post(String path) {
    return post(path, "");
  }

  /// The hash of the text that the preview shows.
  String read(UUID id) {
    var found =
        Pattern.compile("name=\"text\" value=\"([0-9a-f]{64})\"")
            .matcher(site.page(at(id) + "/apercu"));
    return found.find() ? found.group(1) : "";
  }

  HttpResponse<String> open(UUID id, String reason) {
    return post(at(id) + "/ouverture", "text=" + read(id) + "&reason=" + reason);
  }

  List<Version.Line> versions(UUID id) {
    return site.db().read(sql -> Version.all(sql, id));
  }

  int rows() {
    return site.db().read(sql -> sql.fetchCount(CONTEST) + sql.fetchCount(CONTEST_VERSION));
  }

  List<String> broken() {
    return Promises.brokenIn(site);
  }

  /// The fields of a form that shows a contest as a whole.
  Map<String, String> presentation(UUID id) {
    return new HashMap<>(Section.PRESENTATION.values(contest(id).terms(), edition.period().zone()));
  }

  @Override
  public void close() {
    site.close();
  }
}
