package org.toguna.pitch;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_SLOT;
import static org.toguna.tables.Tables.APPLICATION_VERSION;
import static org.toguna.tables.Tables.PITCH_TURN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.SetClock;
import org.toguna.testing.Somebody;
import org.toguna.testing.TestSite;

/// The hall on the morning of the pitches: four teams entered, Awa leads the day from the desk.
public final class Hall implements AutoCloseable {
  public static final Instant MORNING = Instant.parse("2026-01-31T08:30:00Z");
  static final String PASSAGES = "/concours/start-ups/passages";
  public static final String SEED = "7 12 23 31 44";
  private static final Pattern READ = Pattern.compile("name=\"read\" value=\"([0-9a-f]+)\"");
  private static final List<String> NAMES = List.of("Fonio", "Karité", "Néré", "Soumbala");
  private static final String CONTEST =
      """
      edition: { number: 3 }
      contests:
        - slug: start-ups
          kind: STARTUPS
          name: { fr: Concours de start-ups, en: Start-up contest }
          summary: Un produit qui existe.
          calendar: { opening: 2025-11-17T08:00, closing: 2025-12-21T23:59:59, results: 2026-01-31T17:00 }
          categories: [{ slug: culture, name: Culture }]
          conditions:
            - { slug: residence, rule: { kind: RESIDENCE, countries: [ML] }, proof: Certificat., appeal: Par écrit. }
          scoring:
            total: 100
            ties: SHARED
            criteria: [{ slug: pitch, round: PITCH, name: Pitch, weight: 100, levels: [Rien, Tout] }]
          prizes: [{ slug: un, kind: RANKED, name: Premier prix, category: culture, rank: 1, amount: 1000000 }]
          opened: true
      """;

  public final SetClock clock = new SetClock(MORNING);
  public final TestSite site;
  public final Edition edition;
  public final ContestTitle contest;
  public final Guest awa;
  private final List<String> numbers = new ArrayList<>();

  private Hall(Db.Engine engine) {
    site = TestSite.guarded(engine, clock);
    edition = site.bean(EditionFile.class).take(TestSite.thirdEdition());
    site.bean(EditionFile.class).take(YamlMap.read("contests.yaml", CONTEST));
    contest =
        site.db().read(sql -> ContestTitle.find(sql, edition.id(), "start-ups")).orElseThrow();
    NAMES.forEach(this::entered);
    awa = site.as(Role.ORGANISER);
  }

  public static Hall on(Db.Engine engine) {
    return new Hall(engine);
  }

  private void entered(String name) {
    var id = Ids.next();
    var number = "team%04d".formatted(numbers.size());
    var person = Somebody.known(site, "Qui mène " + name, name.length() + "@exemple.ml");
    var at = Instant.parse("2025-12-01T10:00:00Z");
    site.db()
        .run(unit -> {
          unit.sql()
              .insertInto(APPLICATION)
              .set(APPLICATION.ID, id)
              .set(APPLICATION.CONTEST_ID, contest.id())
              .set(APPLICATION.EDITION_ID, edition.id())
              .set(APPLICATION.PERSON_ID, person)
              .set(APPLICATION.NUMBER, number)
              .set(APPLICATION.STATE, "SUBMITTED")
              .set(APPLICATION.VERSION, 1)
              .set(APPLICATION.MADE_AT, at)
              .set(APPLICATION.CHANGED_AT, at)
              .set(APPLICATION.SUBMITTED_AT, at)
              .set(APPLICATION.EXAMPLE, false)
              .execute();
          unit.sql()
              .insertInto(APPLICATION_VERSION)
              .set(APPLICATION_VERSION.APPLICATION_ID, id)
              .set(APPLICATION_VERSION.NUMBER, 1)
              .set(APPLICATION_VERSION.SUBMITTED_AT, at)
              .set(APPLICATION_VERSION.LATE_AT, at.plus(Duration.ofDays(20)))
              .set(
                  APPLICATION_VERSION.SHA256,
                  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
              .set(APPLICATION_VERSION.CONTENT, "")
              .set(
                  APPLICATION_VERSION.PIECES_JSON,
                  "{\"PROJECT\":{\"name\":\"%s\",\"country\":\"ML\",\"categories\":\"culture\"}}"
                      .formatted(name))
              .execute();
          unit.sql()
              .insertInto(APPLICATION_SLOT)
              .set(APPLICATION_SLOT.CONTEST_ID, contest.id())
              .set(APPLICATION_SLOT.HOLDER, "PERSON")
              .set(APPLICATION_SLOT.OWNER, person.toString())
              .set(APPLICATION_SLOT.SLOT, 1)
              .set(APPLICATION_SLOT.APPLICATION_ID, id)
              .execute();
        });
    numbers.add(number);
  }

  public String desk() {
    return edition.desk(contest.deskPath()) + "/passages";
  }

  public UUID id() {
    return contest.id();
  }

  public Running running() {
    return site.db().read(sql -> Running.find(sql, id())).orElseThrow();
  }

  /// Sets a day on the stage with this rule for latecomers and the four teams.
  Hall set(Late late) {
    return set(Mode.STAGE, late);
  }

  /// A day at the stands.
  ///
  /// @param again whether a stand that is found closed is visited once more
  public Hall atTheStands(boolean again) {
    return set(Mode.STANDS, again ? Late.LAST : Late.REFUSED);
  }

  private Hall set(Mode mode, Late late) {
    awa.post(
        desk(),
        Map.of(
            "mode", mode.name(),
            "starts", "2026-01-31T09:00",
            "pitch", "180",
            "questions", "120",
            "grace", "60",
            "late", late.name()));
    var teams = new LinkedHashMap<String, String>();
    numbers.forEach(number -> teams.put("teams." + number, "on"));
    awa.post(desk() + "/equipes", teams);
    return this;
  }

  public Hall closed() {
    var read = READ.matcher(awa.page(desk()));
    awa.post(
        desk() + "/liste",
        Map.of(
            "read",
            read.find() ? read.group(1) : "",
            "source",
            "Loto du mercredi 28 janvier 2026"));
    return this;
  }

  public Hall drawn() {
    awa.post(desk() + "/graine", Map.of("seed", SEED));
    return this;
  }

  /// Presses one button after the other, a minute and a half apart.
  Hall pressed(Step... steps) {
    for (Step step : steps) {
      clock.set(clock.instant().plusSeconds(90));
      awa.post(desk() + "/conduite", Map.of("step", step.name()));
    }
    return this;
  }

  int turns() {
    return site.db().read(sql -> sql.fetchCount(PITCH_TURN));
  }

  List<String> ahead() {
    return running().ahead().stream().map(Team::name).toList();
  }

  @Override
  public void close() {
    site.close();
  }
}
