package org.toguna.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.kit.messages.People.AWA;
import static org.toguna.kit.messages.People.FANTA;
import static org.toguna.kit.messages.People.to;
import static org.toguna.tables.Tables.LETTER;
import static org.toguna.tables.Tables.LETTER_WAY;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;
import org.toguna.testing.Until;

class MessagePagesTest {
  private static final TestSite SITE = TestSite.on(Db.Engine.SQLITE);

  @AfterAll
  static void close() {
    SITE.close();
  }

  @BeforeEach
  void nothingSentYet() {
    SITE.db()
        .run(unit -> {
          unit.sql().deleteFrom(LETTER).execute();
          unit.sql().deleteFrom(LETTER_WAY).execute();
        });
  }

  private static void sent(Letter letter) {
    SITE.db().run(unit -> SITE.bean(Outbox.class).post(unit, letter));
    Until.holds(
        () -> SITE.db().read(sql -> sql.fetchCount(LETTER, LETTER.STATE.eq("WAITING"))) == 0);
  }

  /// As if a real carrier had been asked to carry it.
  private static void carriedBySmpp(State state) {
    SITE.db()
        .run(unit ->
            unit.sql()
                .update(LETTER)
                .set(LETTER.CARRIER, "smpp")
                .set(LETTER.STATE, state.name())
                .set(LETTER.SETTLED_AT, LETTER.POSTED_AT)
                .execute());
  }

  @Test
  void theDeskShowsACodeThatOnlyTheDeskCarries() {
    sent(to(AWA, Letter.Kind.ASKED, "482913"));
    assertThat(SITE.page("/organisation/messages")).contains("482913");
  }

  @Test
  void theDeskHidesACodeThatARealCarrierTook() {
    sent(to(AWA, Letter.Kind.ASKED, "482913"));
    carriedBySmpp(State.SENT);
    assertThat(SITE.page("/organisation/messages")).contains("••••••").doesNotContain("482913");
  }

  @Test
  void whatALetterSaysIsText() {
    sent(to(AWA, Letter.Kind.SERVICE, "<script>alert(1)</script>"));
    assertThat(SITE.page("/organisation/messages")).doesNotContain("<script>alert");
  }

  @Test
  void theDeskAsksTheSameFewQuestionsForOneLetterAndForThree() {
    sent(to(AWA, Letter.Kind.SERVICE, "un"));
    SITE.page("/organisation/messages");
    SITE.queries();
    SITE.page("/organisation/messages");
    int one = SITE.queries();
    sent(to(FANTA, Letter.Kind.SERVICE, "deux"));
    sent(to(FANTA, Letter.Kind.NEWS, "trois"));
    SITE.queries();
    SITE.page("/organisation/messages");
    assertThat(SITE.queries()).isEqualTo(one);
  }

  @Test
  void aLetterThatWasGivenUpCanBeSentAgain() {
    sent(to(FANTA, Letter.Kind.SERVICE, "CICB"));
    carriedBySmpp(State.DEAD);
    var id = SITE.db().read(sql -> sql.fetchSingle(LETTER).getId());
    assertThat(SITE.post("/organisation/messages/" + id + "/nouvel-essai", Map.of()).statusCode())
        .isEqualTo(303);
    Until.holds(() -> SITE.db().read(sql -> sql.fetchSingle(LETTER).getState().equals("SENT")));
  }

  @Test
  void anOldCodeIsNotSentAgain() {
    sent(to(AWA, Letter.Kind.ASKED, "482913"));
    carriedBySmpp(State.DEAD);
    var id = SITE.db().read(sql -> sql.fetchSingle(LETTER).getId());
    assertThat(SITE.post("/organisation/messages/" + id + "/nouvel-essai", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void theTestFormSentTwiceSendsOnce() {
    var form = Map.of("to", "+223 70 00 00 01", "_once", "abc");
    SITE.post("/organisation/messages", form);
    SITE.post("/organisation/messages", form);
    assertThat(SITE.db().<Integer>read(sql -> sql.fetchCount(LETTER))).isOne();
  }

  @Test
  void theTestFormNamesWhatIsWrong() {
    var answer = SITE.post("/organisation/messages", Map.of("to", "Awa"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#f-to\"").contains("value=\"Awa\"");
  }

  @Test
  void theLinkUnderALetterStopsSuchLettersWhenTheButtonIsPressed() {
    sent(to(FANTA, Letter.Kind.NEWS, "CICB"));
    var link = "/messages/arret/" + SITE.db().read(sql -> sql.fetchSingle(LETTER_WAY).getCode());
    assertThat(SITE.page(link)).contains("f•••@example.ml").doesNotContain("fanta@");
    assertThat(stopped()).isFalse();
    assertThat(SITE.post(link, Map.of("List-Unsubscribe", "One-Click")).statusCode())
        .isEqualTo(303);
    assertThat(stopped()).isTrue();
    SITE.post(link, Map.of("reprendre", "oui"));
    assertThat(stopped()).isFalse();
  }

  private static boolean stopped() {
    return SITE.db()
        .read(sql -> SITE.bean(Correspondence.class).stopped(sql, FANTA, Letter.Kind.NEWS));
  }

  @Test
  void aMadeUpLinkIsNotThere() {
    assertThat(SITE.get("/messages/arret/0000000000").statusCode()).isEqualTo(404);
  }
}
