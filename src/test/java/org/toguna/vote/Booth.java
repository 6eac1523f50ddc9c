package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_CAST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.checkin.GateRush;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.registration.CategoryChoice;
import org.toguna.registration.Enrolment;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;
import org.toguna.testing.MovableClock;
import org.toguna.testing.Promises;
import org.toguna.testing.TestSite;

/// An edition of today, its contest open, Awa at the desk of its vote.
public final class Booth implements AutoCloseable {
  static final String VOTE = "/concours/start-ups/vote";
  private static final String CONTESTS =
      """
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
          prizes: [{ slug: public, kind: PUBLIC, name: Prix du public, amount: 1000000 }]
          opened: true
      """;

  final TestSite site;
  final Edition edition;
  final ContestTitle contest;
  final Guest desk;
  private final GateRush.Post gate;

  private Booth(TestSite site) {
    this.site = site;
    var today = LocalDateTime.ofInstant(now(), ZoneOffset.UTC).toLocalDate();
    var file =
        """
        edition:
          number: 3
          name: { fr: Semaine du numérique, en: Digital week }
          dates: { from: %s, to: %s }
          published: true
          current: true
        participantCategories:
          - { slug: participant, name: Participant }
        """
                .formatted(today.minusDays(1), today.plusDays(1))
            + CONTESTS;
    edition = site.bean(EditionFile.class).take(YamlMap.read("edition.yaml", file));
    contest =
        site.db().read(sql -> ContestTitle.find(sql, edition.id(), "start-ups")).orElseThrow();
    gate = site.bean(GateRush.class).open(edition, "Porte A");
    desk = site.as(Role.ORGANISER);
  }

  static Booth on(Db.Engine engine) {
    return new Booth(TestSite.guarded(engine));
  }

  /// A vote of an edition that has none of its own, in which somebody has a ballot; for the tests
  /// of what is held about a person.
  public static void voted(TestSite site, PersonId person) {
    site.bean(EditionFile.class)
        .take(YamlMap.read("contests.yaml", "edition: { number: 3 }\n" + CONTESTS));
    site.db()
        .run(unit -> {
          var edition = org.toguna.edition.Editions.ofNumber(unit.sql(), 3).orElseThrow();
          var contest = ContestTitle.find(unit.sql(), edition.id(), "start-ups").orElseThrow();
          var terms = new Poll.Terms(Instant.EPOCH, Instant.EPOCH.plusSeconds(9), 40, 40);
          site.bean(Polls.class).write(unit, edition.id(), contest.id(), terms);
          var ballot = Ids.next();
          unit.sql()
              .insertInto(VOTE_BALLOT)
              .set(VOTE_BALLOT.ID, ballot)
              .set(VOTE_BALLOT.CONTEST_ID, contest.id())
              .set(VOTE_BALLOT.PERSON_ID, person)
              .set(VOTE_BALLOT.TRACKER, "0123456789ab")
              .set(VOTE_BALLOT.TURN, 1)
              .execute();
          unit.sql()
              .insertInto(VOTE_CAST)
              .set(VOTE_CAST.BALLOT_ID, ballot)
              .set(VOTE_CAST.TURN, 1)
              .set(VOTE_CAST.SEALED_CHOICE, new byte[20])
              .set(VOTE_CAST.DIGEST, new byte[32])
              .set(VOTE_CAST.LOG_INDEX, 0L)
              .set(VOTE_CAST.CAST_AT, Instant.EPOCH)
              .execute();
        });
  }

  Instant now() {
    return site.bean(Clock.class).instant();
  }

  String path() {
    return edition.desk(contest.deskPath()) + "/vote";
  }

  int ask(String path, Map<String, String> form) {
    return desk.post(path, form).statusCode();
  }

  Map<String, String> hours() {
    var form = new LinkedHashMap<String, String>();
    form.put("opens", typed(now().minus(Duration.ofHours(1))));
    form.put("closes", typed(now().plus(Duration.ofHours(1))));
    form.put("weight", "40");
    form.put("cap", "40");
    return form;
  }

  private String typed(Instant at) {
    return at.atZone(edition.period().zone())
        .toLocalDateTime()
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  int choice(String name) {
    return ask(
        path() + "/choix",
        Map.of("name", name, "country", "ML", "line.fr", "Un produit de " + name, "place", "1"));
  }

  /// A vote between Sahel Data and Niger Pay, open for an hour yet.
  void open() {
    ask(path(), hours());
    choice("Sahel Data");
    choice("Niger Pay");
    var hash = VoteDeskText.hash(desk.page(path()));
    ask(path() + "/ouverture", Map.of("text", hash));
  }

  Poll poll() {
    return site.db().read(sql -> Poll.find(sql, contest.id())).orElseThrow();
  }

  void forward(Duration by) {
    site.bean(MovableClock.class).forward(by);
  }

  /// Somebody who is known, without a registration.
  PersonId person(String name) {
    return site.db().write(unit -> site.bean(Persons.class).add(unit, name, Lang.FR, false));
  }

  /// Registers somebody, who gets a badge.
  Badge badge(PersonId person) {
    var hand = new Enrolment.Hand(Actor.CHORE, edition.id());
    var enrolment = site.bean(Enrolment.class);
    var category = site.db().read(sql -> CategoryChoice.of(sql, edition.id())).getFirst().id();
    return site.db()
        .write(unit -> {
          var wanted = new Enrolment.Wanted(category, person, Enrolment.IfFull.QUEUE);
          var outcome = enrolment.enrol(unit, hand, wanted);
          return outcome instanceof Enrolment.Outcome.Made made
              ? enrolment.badge(unit, hand, made.enrolled().id())
              : Optional.<Badge>empty();
        })
        .orElseThrow();
  }

  void enter(Badge badge) {
    site.bean(GateRush.class).ask(gate, badge.codes().signed(), true);
  }

  /// Somebody whose badge came in.
  PersonId inside(String name) {
    var person = person(name);
    enter(badge(person));
    return person;
  }

  Guest browser(PersonId person) {
    return SignedInGuest.of(site, person, false);
  }

  /// Where a vote leads, or what was answered instead.
  String vote(Guest browser, int choice) {
    var answer = browser.post(VOTE, Map.of("choix", "" + choice));
    return answer.headers().firstValue("Location").orElse("" + answer.statusCode());
  }

  List<Badge> badges() {
    return site.db().read(sql -> Badges.valid(sql, edition.id()));
  }

  UUID id() {
    return contest.id();
  }

  List<String> broken() {
    return Promises.brokenIn(site);
  }

  @Override
  public void close() {
    site.close();
  }
}
