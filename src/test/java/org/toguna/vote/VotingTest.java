package org.toguna.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.PUBLICLOG_KEY;
import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_CAST;
import static org.toguna.tables.Tables.VOTE_CHOICE;
import static org.toguna.tables.Tables.VOTE_POLL;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Ed25519;
import org.toguna.kit.db.Db;
import org.toguna.testing.Guest;

/// Awa, Oumar and others vote with the badges they came in with.
class VotingTest {

  @ParameterizedTest
  @EnumSource
  void aBadgeThatCameInHasOneBallotThatChangesUntilTheClose(Db.Engine engine) {
    try (var booth = Booth.on(engine)) {
      assertThat(booth.browser(booth.inside("Awa")).get(Booth.VOTE).statusCode()).isEqualTo(404);
      booth.open();
      var oumar = booth.person("Oumar");
      var browser = booth.browser(oumar);
      assertThat(browser.page(Booth.VOTE)).contains("Il faut un badge de cette édition");
      assertThat(booth.vote(browser, 1)).isEqualTo("422");
      var badge = booth.badge(oumar);
      assertThat(browser.page(Booth.VOTE)).contains("n’est pas encore passé à l’entrée");
      assertThat(booth.vote(browser, 1)).isEqualTo("422");
      booth.enter(badge);
      assertThat(browser.page(Booth.VOTE)).contains("Sahel Data", "Niger Pay");
      assertThat(booth.vote(browser, 3)).isEqualTo("422");
      var taken = booth.vote(browser, 1);
      assertThat(taken).contains("/bulletins/").endsWith("fait=1");
      assertThat(browser.page(taken)).contains("Votre bulletin est pris", "Sahel Data");
      assertThat(booth.vote(browser, 1)).isEqualTo(taken);
      var changed = booth.vote(browser, 2);
      assertThat(changed).isEqualTo(taken.replace("fait=1", "fait=2"));
      assertThat(browser.page(changed)).contains("Il remplace le précédent", "Niger Pay");
      theReceiptIsSigned(booth, browser, taken);
      var other = booth.browser(booth.inside("Binta"));
      booth.vote(other, 1);
      var bare = taken.replaceAll("\\?.*", "");
      var nowhere = bare.replaceAll("[^/]+$", "zzzzzzzzzzzz");
      assertThat(other.get(bare).statusCode()).isEqualTo(404);
      assertThat(other.get(bare).body().replace(bare, ""))
          .isEqualTo(other.get(nowhere).body().replace(nowhere, ""));
      booth.forward(Duration.between(booth.now(), booth.poll().terms().closes()));
      assertThat(booth.vote(browser, 1)).isEqualTo("422");
      assertThat(booth.vote(browser, 2)).isEqualTo("422");
      assertThat(browser.page(Booth.VOTE)).contains("Le vote est clos", "Niger Pay");
      assertThat(booth.broken()).isEmpty();
    }
  }

  private static void theReceiptIsSigned(Booth booth, Guest browser, String ballot) {
    var receipt = browser.page(ballot.replaceAll("\\?.*", "") + ".txt");
    assertThat(receipt).contains("filled in 2\n").doesNotContain("Niger", "Oumar");
    int cut = receipt.indexOf("\n\n");
    var text = receipt.substring(0, cut + 1).getBytes(StandardCharsets.UTF_8);
    var line = receipt.substring(cut + 2).strip();
    var both = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
    var signature = Arrays.copyOfRange(both, 4, both.length);
    var key = booth.site.db().read(sql -> sql.fetchSingle(PUBLICLOG_KEY).getPublicKey());
    assertThat(Ed25519.verify(Ed25519.publicKey(key), text, signature)).isTrue();
    text[30]++;
    assertThat(Ed25519.verify(Ed25519.publicKey(key), text, signature)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void twoHundredTriesWithOneBadgeMakeOneBallot(Db.Engine engine) throws Exception {
    try (var booth = Booth.on(engine)) {
      booth.open();
      var awa = booth.inside("Awa");
      var voter =
          new Ballots.Voter(booth.id(), booth.edition.id(), awa, booth.badges().getFirst().id());
      var ballots = booth.site.bean(Ballots.class);
      var tries = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 200; i++) {
        int choice = 1 + i % 2;
        tries.add(
            () -> booth.site.db().write(unit -> ballots.cast(unit, voter, choice)).isPresent());
      }
      try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var one : hands.invokeAll(tries)) {
          assertThat(one.get()).isTrue();
        }
      }
      int casts = booth.site.db().read(sql -> sql.fetchSingle(VOTE_BALLOT).getTurn());
      assertThat(rows(booth, VOTE_BALLOT)).isEqualTo(1);
      assertThat(rows(booth, VOTE_CAST)).isEqualTo(casts);
      // Somebody else who holds the same badge is not let vote with it.
      var thief =
          new Ballots.Voter(booth.id(), booth.edition.id(), booth.person("Issa"), voter.badge());
      Optional<Ballot> stolen = booth.site.db().write(unit -> ballots.cast(unit, thief, 1));
      assertThat(stolen).isEmpty();
      assertThat(booth.broken()).isEmpty();
    }
  }

  private static int rows(Booth booth, Table<?> table) {
    return booth.site.db().read(sql -> sql.fetchCount(table));
  }

  private interface Change {
    Object of(DSLContext sql);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasOpenedCannotChange(Db.Engine engine) {
    try (var booth = Booth.on(engine)) {
      assertThat(booth.ask(booth.path() + "/choix", Map.of())).isEqualTo(404);
      var hours = booth.hours();
      hours.put("weight", "45");
      assertThat(booth.ask(booth.path(), hours)).isEqualTo(422);
      booth.ask(booth.path(), booth.hours());
      assertThat(booth.desk.page(booth.path())).contains("Il faut deux choix au moins");
      booth.open();
      assertThat(booth.poll().standing().state()).isEqualTo(State.OPEN);
      assertThat(booth.choice("Troisième")).isEqualTo(422);
      assertThat(booth.ask(booth.path(), booth.hours())).isEqualTo(422);
      booth.ask(booth.path() + "/choix/1/suppression", Map.of());
      assertThat(booth.poll().choices()).hasSize(2);
      List<Change> changes =
          List.of(
              sql -> sql.update(VOTE_POLL).set(VOTE_POLL.WEIGHT, 10).execute(),
              sql -> sql.update(VOTE_POLL).set(VOTE_POLL.CLOSES_AT, booth.now()).execute(),
              sql -> sql.update(VOTE_POLL).set(VOTE_POLL.STATE, "COUNTED").execute(),
              sql -> sql.update(VOTE_CHOICE).set(VOTE_CHOICE.NAME, "Autre").execute(),
              sql -> sql.deleteFrom(VOTE_CHOICE).execute(),
              sql -> sql.deleteFrom(VOTE_POLL).execute());
      for (Change change : changes) {
        assertThatThrownBy(() -> booth.site.db().run(unit -> change.of(unit.sql())))
            .isInstanceOf(DataAccessException.class);
      }
      assertThat(booth.broken()).isEmpty();
    }
  }
}
