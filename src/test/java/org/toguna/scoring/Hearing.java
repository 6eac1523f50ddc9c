package org.toguna.scoring;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.toguna.application.HandedIn;
import org.toguna.contest.ContestTitle;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.jury.Seat;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;
import org.toguna.testing.SetClock;
import org.toguna.testing.Somebody;
import org.toguna.testing.TestSite;

/// The third edition's start-up contest after its call: dossiers handed in, jurors with seats, an
/// organiser at the desk.
public final class Hearing implements AutoCloseable {
  static final Instant CALL = Instant.parse("2025-12-01T10:00:00Z");
  static final Instant JURY = Instant.parse("2026-01-10T10:00:00Z");
  private static final String DOSSIER = "/concours/start-ups/dossier";
  private static final String CONTEST =
      """
      edition: { number: 3 }
      contests:
        - slug: start-ups
          kind: PROJECTS
          name: { fr: Concours de start-ups, en: Start-up contest }
          summary: { fr: Un produit qui existe., en: A product that exists. }
          calendar: { opening: 2025-11-17T08:00, closing: 2025-12-21T23:59:59, results: 2026-01-31T17:00 }
          categories: [{ slug: culture, name: { fr: Culture, en: Culture } }]
          conditions:
            - slug: residence
              rule: { kind: RESIDENCE, countries: [ML, BF, NE] }
              proof: { fr: Certificat de résidence., en: Certificate of residence. }
              appeal: { fr: Par écrit., en: In writing. }
          scoring:
            total: 100
            ties: SHARED
            comments: true
            criteria:
              - { slug: utilite, round: SHORTLIST, name: Utilité, weight: 60, levels: [Personne n’en a besoin, Quelques-uns en ont besoin, Beaucoup en ont besoin, Indispensable] }
              - { slug: viabilite, round: SHORTLIST, name: Viabilité, weight: 40, levels: [Ne tient pas, Tient un an, Tient longtemps] }
              - { slug: pitch, round: PITCH, name: Pitch, weight: 100, levels: [Rien, Tout] }
          prizes: [{ slug: un, kind: RANKED, name: Premier prix, category: culture, rank: 1, amount: 5000000 }]
          opened: true
      """;

  public final TestSite site;
  public final Edition edition;
  public final SetClock clock = new SetClock(CALL);
  public final Guest desk;

  private Hearing(Db.Engine engine) {
    site = TestSite.guarded(engine, clock);
    edition = site.bean(EditionFile.class).take(TestSite.thirdEdition());
    site.bean(EditionFile.class).take(contest("contests.yaml"));
    clock.set(JURY);
    desk = site.as(Role.ORGANISER);
  }

  public static Hearing on(Db.Engine engine) {
    return new Hearing(engine);
  }

  static YamlMap contest(String file) {
    return YamlMap.read(file, CONTEST);
  }

  public ContestTitle contest() {
    return site.db().read(sql -> ContestTitle.find(sql, edition.id(), "start-ups")).orElseThrow();
  }

  public String path() {
    return edition.desk(contest().deskPath()) + "/notation";
  }

  public PersonId person(String name) {
    return Somebody.known(
        site, name, "+2237" + (1_000_000 + Math.floorMod(name.hashCode(), 9_000_000)));
  }

  public Guest browser(PersonId person) {
    return SignedInGuest.of(site, person, false);
  }

  /// A dossier that was handed in by somebody, whose presentation is this file.
  public HandedIn dossier(String candidate, String name, String problem, byte[] deck) {
    clock.set(CALL);
    var person = person(candidate);
    var guest = browser(person);
    var project =
        Map.of("name", name, "solves", "Aider.", "categories", "culture", "country", "ML");
    var at = led(guest.post(DOSSIER + "/nouveau", new HashMap<>(project)));
    var team = new TreeMap<String, String>();
    team.putAll(Map.of("m1.name", candidate, "m1.role", "Directrice", "m1.woman", "oui"));
    team.putAll(Map.of("m1.place", "LEAD", "m1.share", "100", "m1.country", "ML"));
    led(guest.post(at + "/equipe", team));
    var pitch = Map.of("problem", problem, "solution", "Une", "model", "Deux", "impact", "Trois");
    led(guest.post(at + "/presentation", new TreeMap<>(pitch)));
    led(guest.post(at + "/conditions", Map.of("residence", "ML")));
    led(guest.hand(at + "/documents", Map.of(), "deck.file", name + ".pdf", deck));
    led(guest.post(at + "/depot", Map.of("true", "on", "read", "on")));
    clock.set(JURY);
    return site.db().read(sql -> HandedIn.of(sql, person)).getFirst();
  }

  /// Where a form led, which must have been taken.
  public static String led(HttpResponse<String> answer) {
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  public String seat(PersonId juror, HandedIn dossier) {
    var seat = new Seat(dossier.contest(), Round.SHORTLIST, dossier.id(), juror);
    site.db().run(unit -> Seating.give(unit, edition.id(), seat));
    return Reading.path(seat);
  }

  /// Opens the first round, with these choices beside the usual ones.
  public void open(String... ticks) {
    var form = new HashMap<>(Map.of("ranking", "CALIBRATED", "top", "1"));
    List.of(ticks).forEach(tick -> form.put(tick, "on"));
    led(desk.post(path() + "/shortlist/ouverture", form));
  }

  public static Map<String, String> marks(int revision, int useful, int lasts) {
    var marks = new HashMap<String, String>();
    marks.put("revision", "" + revision);
    marks.put("n-utilite", "" + useful);
    marks.put("n-viabilite", "" + lasts);
    marks.put("c-utilite", "Vu au marché.");
    marks.put("c-viabilite", "Les comptes le disent.");
    marks.put("comment", "Continuez.");
    marks.put("note", "À revoir ensemble.");
    return marks;
  }

  /// Fills in a new sheet and seals it.
  public static void seal(Guest juror, String sheet, int useful, int lasts) {
    led(juror.post(sheet, marks(0, useful, lasts)));
    led(juror.post(sheet + "/scellement", Map.of("revision", "1")));
  }

  @Override
  public void close() {
    site.close();
  }
}
