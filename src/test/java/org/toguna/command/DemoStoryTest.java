package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.HandedIn;
import org.toguna.contest.ContestTitle;
import org.toguna.deliberation.Awarded;
import org.toguna.deliberation.Outcomes;
import org.toguna.draw.PublicDraw;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Entry;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.messages.Address;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.ChoresDone;
import org.toguna.testing.Contents;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;
import org.toguna.testing.SetClock;
import org.toguna.testing.TestSite;
import org.toguna.vote.PublicShares;

/// The demonstration ten months after the week, as Awa who organises it, Fanta who entered Kalanso,
/// Assétou who coached it, Salimata of the jury and any visitor see it. Loaded once for each
/// database, twice each: nothing changes the second time.
class DemoStoryTest {
  private static final Instant NOVEMBER = Instant.parse("2026-11-27T10:00:00Z");
  private static final Map<Db.Engine, TestSite> SITES = new EnumMap<>(Db.Engine.class);

  private static TestSite told(Db.Engine engine) {
    return SITES.computeIfAbsent(
        engine,
        one -> {
          var site = TestSite.demonstrating(one, new SetClock(NOVEMBER));
          // One of them takes badges out of old scans, and the vote asks who came in.
          ChoresDone.await(site);
          DemoSite.load(site);
          DemoStory.tell(site::bean, edition(site));
          site.settled();
          var once = Contents.of(site.db());
          DemoStory.tell(site::bean, edition(site));
          site.settled();
          assertThat(Contents.of(site.db())).as("told again").isEqualTo(once);
          return site;
        });
  }

  @AfterAll
  static void close() {
    SITES.values().forEach(TestSite::close);
    SITES.clear();
  }

  private static Edition edition(TestSite site) {
    return site.db().read(Editions::current).orElseThrow();
  }

  private static ContestTitle contest(TestSite site, String slug) {
    var edition = edition(site).id();
    return site.db().read(sql -> ContestTitle.find(sql, edition, slug)).orElseThrow();
  }

  private static PersonId person(TestSite site, String email) {
    var persons = site.bean(Persons.class);
    return site.db().read(sql -> persons.reachedAt(sql, new Address.Email(email))).getFirst().id();
  }

  private static Guest as(TestSite site, String email) {
    return SignedInGuest.of(site, person(site, email), false);
  }

  private static Guest awa(TestSite site) {
    return site.as(Role.ORGANISER);
  }

  private static String desk(TestSite site, String slug, String below) {
    return edition(site).desk(contest(site, slug).deskPath()) + below;
  }

  @ParameterizedTest
  @EnumSource
  void theShortlistWasCoached(Db.Engine engine) {
    var site = told(engine);
    assertThat(awa(site).page(desk(site, "start-ups", "/accompagnement")))
        .contains("Assétou Diabaté", "Inoussa Compaoré", "Répétition devant un jury", "Déclinée");
    var coach = as(site, "assetou.diabate@example.net");
    assertThat(coach.page("/accompagnement"))
        .as("who came is still to be said")
        .contains("Répétition devant un jury d’un jour", "Présence à noter");
    var fanta = as(site, "fanta.kone@example.org");
    var kalanso =
        site.db().read(sql -> HandedIn.of(sql, person(site, "fanta.kone@example.org"))).getFirst();
    var own = "/concours/start-ups" + kalanso.path() + "/accompagnement";
    assertThat(fanta.page(own))
        .contains("Vous commencez par l’enfant qui lit", "Présente", "Remis, à relire");
    assertThat(coach.get(own).statusCode()).isEqualTo(404);
    assertThat(Promises.brokenIn(site)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void teamsAreFollowedAndThePublicReadsNoFewerThanThree(Db.Engine engine) {
    var site = told(engine);
    assertThat(awa(site).page("/organisation/editions/3/suivi"))
        .contains("Kalanso", "Kiré Sons", "En pause");
    assertThat(as(site, "fanta.kone@example.org").page("/mon-espace/suivi"))
        .contains("Kalanso", "vingt écoles", "À répondre");
    assertThat(site.page("/suivi"))
        .contains("moins de trois")
        .containsPattern("9.500.000.FCFA")
        .doesNotContain("Kalanso");
    assertThat(site.page("/concours/start-ups")).contains("href=\"/suivi\"");
  }

  @ParameterizedTest
  @EnumSource
  void thePublicChoseAndWhatWasOddWasDecided(Db.Engine engine) {
    var site = told(engine);
    var contest = contest(site, "start-ups");
    assertThat(awa(site).page(desk(site, "start-ups", "/vote")))
        .contains("l’animatrice venait d’inviter la salle", "cinq badges remis");
    var list = site.page("/concours/start-ups/scrutin/bulletins.txt");
    assertThat(list.lines().filter(line -> line.endsWith(" counts"))).hasSize(40);
    assertThat(list.lines().filter(line -> line.endsWith(" aside"))).hasSize(5);
    assertThat(list).contains("BURST", "RUN", "replaced ");
    var shares = site.db().read(sql -> PublicShares.of(sql, contest.id()));
    var first = Collections.max(shares.entrySet(), Map.Entry.comparingByValue()).getKey();
    var winner = site.db().read(sql -> HandedIn.among(sql, List.of(first))).getFirst();
    assertThat(site.page("/concours/start-ups/scrutin")).contains(winner.name());
    var won =
        site.db().read(sql -> Outcomes.awarded(sql, contest.id())).stream()
            .filter(one -> one.prize().equals("public"))
            .map(Awarded::application);
    assertThat(won).containsExactly(first);
  }

  @ParameterizedTest
  @EnumSource
  void teamsSpokeInTheOrderDrawnAndTheJuryIsAmongTheStands(Db.Engine engine) {
    var site = told(engine);
    var passages = "/concours/start-ups/passages";
    var pool = site.page(passages + "/liste.txt").lines().toList();
    var drawn = PublicDraw.order("exemple 7 12 23 31 44", pool);
    var page = site.page(passages);
    assertThat(positions(page, drawn.stream().map(one -> one.substring(2)))).isSorted();
    assertThat(page).contains("exemple 7 12 23 31 44");
    assertThat(awa(site).page(desk(site, "projets", "/visites")))
        .contains("Groupe Kora", "Groupe Balafon", "B-07");
    var contest = contest(site, "projets");
    assertThat(as(site, "salimata.dicko@example.net").page("/jury/" + contest.id() + "/visites"))
        .contains("Groupe Kora", "B-0");
    assertThat(site.page("/concours/projets/visites")).contains("Groupe Balafon");
  }

  @ParameterizedTest
  @EnumSource
  void theHistoryTellsTheStoryInWords(Db.Engine engine) {
    var site = told(engine);
    var texts = site.bean(Texts.class);
    var entries = site.db().read(sql -> site.bean(Journal.class).newest(sql, 1_000));
    assertThat(entries)
        .extracting(Entry::verb)
        .allMatch(verb -> texts.has(Lang.FR, "desk.verb." + verb));
    assertThat(entries)
        .extracting(entry -> entry.subject().kind())
        .allMatch(
            kind -> texts.has(Lang.FR, "desk.kind." + kind) || texts.has(Lang.FR, kind + ".list"));
  }

  private static List<Integer> positions(String page, Stream<String> names) {
    return names.map(name -> page.indexOf(name)).toList();
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void nothingLeadsToFiguresThatAreNotThere(Db.Engine engine) {
    try (var site = TestSite.on(engine, new SetClock(NOVEMBER))) {
      DemoSite.load(site);
      var link = Pattern.compile("href=\"(/editions/3)?/suivi\"");
      Stream.of("/", "/concours", "/concours/start-ups", "/organisation/editions/3/suivi")
          .forEach(page -> assertThat(site.page(page)).as(page).doesNotContainPattern(link));
      assertThat(site.page("/sitemap.xml")).doesNotContain("/suivi");
      assertThat(site.get("/suivi").statusCode()).isEqualTo(404);
    }
  }
}
