package org.toguna.application;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;
import org.toguna.testing.PostedLetters;
import org.toguna.testing.SetClock;
import org.toguna.testing.Somebody;
import org.toguna.testing.TestSite;

/// The third edition's start-up contest and its contest of projects while they take entries, behind
/// their doors, with people who enter.
public final class OpenCall implements AutoCloseable {
  public static final String DOSSIER = "/concours/start-ups/dossier";
  public static final Instant IN_TIME = Instant.parse("2025-12-01T10:00:00Z");

  /// The last second that counts, and the first that is too late.
  static final Instant LAST = Instant.parse("2025-12-21T23:59:59Z");

  public static final Instant LATE = Instant.parse("2025-12-22T00:00:00Z");

  /// Whole as far as anybody looks who only wants no programs in it.
  public static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  private static final String CONTEST =
      """
      edition: { number: 3 }
      contests:
        - slug: start-ups
          kind: STARTUPS
          name: { fr: Concours de start-ups, en: Start-up contest }
          summary: { fr: Un produit qui existe., en: A product that exists. }
          calendar: { opening: 2025-11-17T08:00, closing: 2025-12-21T23:59:59, results: 2026-01-31T17:00 }
          categories:
            - { slug: culture, name: { fr: Culture, en: Culture } }
            - { slug: sante, name: { fr: Santé, en: Health } }
          conditions:
            - slug: residence
              rule: { kind: RESIDENCE, countries: [ML, BF, NE] }
              proof: { fr: Certificat de résidence., en: Certificate of residence. }
              appeal: { fr: Par écrit., en: In writing. }
            - slug: capital
              rule: { kind: CAPITAL, countries: [ML, BF, NE], percent: 51 }
              proof: { fr: Registre des associés., en: Register of shareholders. }
              appeal: { fr: Par écrit., en: In writing. }
            - slug: une-femme
              rule: { kind: ONE_WOMAN, body: TEAM }
              proof: { fr: Liste de l’équipe., en: List of the team. }
              appeal: { fr: Par écrit., en: In writing. }
          scoring:
            total: 100
            ties: SHARED
            criteria:
              - { slug: pitch, round: PITCH, name: Pitch, weight: 100, levels: [Rien, Tout] }
          prizes:
            - { slug: un, kind: RANKED, name: Premier prix, category: culture, rank: 1, amount: 5000000 }
            - { slug: deux, kind: RANKED, name: Premier prix, category: sante, rank: 1, amount: 5000000 }
          opened: true
      """;

  public final TestSite site;
  public final Edition edition;
  public final SetClock clock = new SetClock(IN_TIME);

  private OpenCall(Db.Engine engine) {
    site = TestSite.guarded(engine, clock);
    edition = site.bean(EditionFile.class).take(TestSite.thirdEdition());
    site.bean(EditionFile.class).take(YamlMap.read("contests.yaml", CONTEST));
  }

  public static OpenCall on(Db.Engine engine) {
    return new OpenCall(engine);
  }

  public Call call() {
    return site.db().read(sql -> Call.find(sql, edition.id(), "start-ups")).orElseThrow();
  }

  public PersonId person(String name, String phone) {
    return Somebody.known(site, name, phone);
  }

  public Guest browser(PersonId person) {
    return SignedInGuest.of(site, person, false);
  }

  public PostedLetters letters() {
    return site.bean(PostedLetters.class);
  }

  static Map<String, String> project(String name, String registration) {
    return new HashMap<>(
        Map.of(
            "name", name,
            "solves", name + " aide qui en a besoin.",
            "categories", "culture",
            "country", "ML",
            "registered", "ML",
            "registration", registration,
            "founded", "2023"));
  }

  static Map<String, String> team() {
    return new TreeMap<>(
        Map.of(
            "m1.name", "Awa Dembélé",
            "m1.role", "Directrice",
            "m1.woman", "oui",
            "m1.place", "LEAD",
            "m1.share", "60",
            "m1.country", "ML",
            "m2.name", "Modibo Keïta",
            "m2.place", "TEAM"));
  }

  static Map<String, String> pitch(String problem) {
    return new TreeMap<>(
        Map.of("problem", problem, "solution", "Une", "model", "Deux", "impact", "Trois"));
  }

  /// Where a form led, which must have been taken.
  public static String led(HttpResponse<String> answer) {
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /// A dossier that lacks nothing, by its address.
  public static String whole(Guest guest, String name, String registration) {
    var at = led(guest.post(DOSSIER + "/nouveau", project(name, registration)));
    led(guest.post(at + "/equipe", team()));
    led(guest.post(at + "/presentation", pitch("Un enfant sur deux ne lit pas à dix ans.")));
    led(guest.post(at + "/conditions", Map.of("residence", "ML")));
    led(guest.hand(at + "/documents", Map.of(), "deck.file", "deck.pdf", PDF));
    var deck = code(guest.page(at + "/documents"), "deck");
    led(guest.hand(at + "/documents", Map.of("deck", deck), "statutes.file", "statuts.pdf", PDF));
    return at;
  }

  /// The file's code that a form has in a field.
  public static String code(String page, String field) {
    var mark = "name=\"" + field + "\" value=\"";
    int from = page.indexOf(mark) + mark.length();
    return page.substring(from, page.indexOf('"', from));
  }

  public static HttpResponse<String> submit(Guest guest, String at) {
    return guest.post(at + "/depot", Map.of("true", "on", "read", "on"));
  }

  @Override
  public void close() {
    site.close();
  }
}
