package org.toguna.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.VOTE_BALLOT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.publiclog.Commitment;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// What is known of a vote, when, and by whom.
class CountTest {
  private static final String POLL = "/concours/start-ups/scrutin";

  @ParameterizedTest
  @EnumSource
  void nobodyAtTheDeskSeesHowAnOpenVoteGoes(Db.Engine engine) {
    try (var booth = Booth.on(engine)) {
      booth.open();
      var voters = new ArrayList<Guest>();
      for (String name : List.of("Awa", "Binta", "Chaka")) {
        voters.add(booth.browser(booth.inside(name)));
      }
      voters.forEach(voter -> booth.vote(voter, 1));
      var administrator = booth.site.as(Role.ADMINISTRATOR, Role.ORGANISER);
      var before = seen(booth, administrator);
      voters.forEach(voter -> booth.vote(voter, 2));
      assertThat(seen(booth, administrator)).isEqualTo(before);
      assertThat(administrator.page("/metriques"))
          .doesNotContainPattern("(?i)toguna_[a-z_]*(vote|ballot)");
      // Nor by the database alone: what ballots say is encrypted.
      assertThat(booth.ask(booth.path() + "/cloture", Map.of())).isEqualTo(303);
      assertThat(booth.ask(booth.path() + "/depouillement", Map.of())).isEqualTo(303);
      assertThat(booth.poll().standing().state()).isEqualTo(State.OPEN);
      assertThat(booth.site.get(POLL + "/bulletins.txt").statusCode()).isEqualTo(404);
    }
  }

  private static String seen(Booth booth, Guest who) {
    var pages =
        List.of(
            booth.path(),
            booth.path().replace("/vote", ""),
            booth.edition.desk("/concours"),
            "/organisation/journal",
            "/organisation/journal?sujet=contest&id=" + booth.id(),
            "/organisation",
            "/concours/start-ups",
            POLL,
            POLL + "/regles.txt");
    var seen = new StringBuilder();
    pages.forEach(page -> seen.append(VoteDeskText.steady(who.page(page))));
    return seen.append(Exported.of(booth.site)).toString();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOddIsDecidedByAPersonBeforeTheBallotsAreOpened(Db.Engine engine) {
    try (var booth = Booth.on(engine)) {
      booth.open();
      var trackers = new ArrayList<String>();
      for (int i = 0; i < Oddities.RUN; i++) {
        var voter = booth.browser(booth.inside("Personne " + i));
        trackers.add(booth.vote(voter, 1).replaceAll(".*/|\\?.*", ""));
      }
      // Registered in turn, the last one votes again and changes nothing about the run.
      var last = booth.inside("Dernier");
      booth.inside("Entre");
      var apart = booth.inside("À part");
      booth.vote(booth.browser(apart), 2);
      booth.vote(booth.browser(last), 1);
      booth.vote(booth.browser(last), 2);
      booth.forward(Duration.ofHours(1));
      booth.site.bean(VotesOver.class).run();
      assertThat(booth.poll().standing().state()).isEqualTo(State.CLOSED);
      var page = booth.desk.page(booth.path());
      assertThat(page).contains("Badges qui se suivent").doesNotContain("Résultat</h2>");
      booth.ask(booth.path() + "/depouillement", Map.of());
      assertThat(booth.poll().standing().state()).isEqualTo(State.CLOSED);
      var flag = booth.path() + "/signalements/1";
      assertThat(booth.ask(flag, Map.of("verdict-1", "SET_ASIDE"))).isEqualTo(422);
      booth.ask(flag, Map.of("verdict-1", "KEPT", "reason-1", "Une classe venue ensemble."));
      booth.ask(flag, Map.of("verdict-1", "SET_ASIDE", "reason-1", "Un seul téléphone."));
      booth.ask(booth.path() + "/depouillement", Map.of());
      assertThat(booth.poll().standing().state()).isEqualTo(State.COUNTED);
      booth.ask(flag, Map.of("verdict-1", "KEPT", "reason-1", "Trop tard."));
      var shown = booth.site.page(POLL);
      assertThat(shown).contains("Un seul téléphone.", "Bulletins comptés\u00a0: 2", "100,0");
      recounted(booth, trackers);
      whoseIsForgottenOnItsDay(booth);
      assertThat(booth.broken()).isEmpty();
    }
  }

  /// By whoever has the list and the journal, and nothing else.
  private static void recounted(Booth booth, List<String> trackers) {
    var list = booth.site.page(POLL + "/bulletins.txt");
    assertThat(HexFormat.of().formatHex(PollText.digest(list)))
        .isEqualTo(booth.poll().standing().list().orElseThrow().sha256());
    assertThat(list.lines().filter(line -> line.startsWith("replaced "))).hasSize(1);
    var ballots = list.lines().filter(line -> line.startsWith("ballot ")).toList();
    assertThat(ballots).hasSize(7).filteredOn(line -> line.endsWith(" aside")).hasSize(5);
    assertThat(list).contains("result 1 0\nresult 2 2\n").contains(trackers);
    for (String line : ballots) {
      var cells = line.split(" ");
      var content = "toguna ballot v1\n" + booth.id() + "\n" + cells[1] + "\n" + cells[2] + "\n";
      var entered =
          Commitment.to(
              content.getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(cells[3]));
      assertThat(booth.site.page("/journal/preuve/" + cells[4])).isNotEmpty();
      assertThat(Entered.digest(booth.site, Long.parseLong(cells[4])))
          .isEqualTo(HexFormat.of().formatHex(entered.digest()));
    }
  }

  private static void whoseIsForgottenOnItsDay(Booth booth) {
    var links = booth.site.bean(VoteLinks.class);
    booth.forward(Poll.LINKED.minusHours(1));
    links.run();
    assertThat(linked(booth)).isEqualTo(7);
    booth.forward(Duration.ofHours(1));
    links.run();
    assertThat(linked(booth)).isZero();
  }

  private static int linked(Booth booth) {
    return booth
        .site
        .db()
        .read(sql ->
            sql.fetchCount(
                VOTE_BALLOT,
                VOTE_BALLOT.PERSON_ID.isNotNull().or(VOTE_BALLOT.BADGE_ID.isNotNull())));
  }
}
