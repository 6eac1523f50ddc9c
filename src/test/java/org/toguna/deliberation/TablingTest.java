package org.toguna.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.DELIBERATION_PROPOSAL;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.print.PdfA;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;

/// Aïssata, who chairs, Bakary and Coumba move from their own phones.
class TablingTest {

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aMemberMovesFromItsOwnPhoneAndTheMinutesSaySo(Db.Engine engine) {
    try (var done = Deliberated.on(engine)) {
      done.call.clock.set(Deliberated.SHORTLIST);
      var room = new Chamber(done, Matter.SHORTLIST);
      var bakary = done.phone(Deliberated.BAKARY);
      room.opened(2);
      room.comes(1);
      room.comes(3);
      var fonio = new HashMap<>(retains(done, "Fonio"));
      assertThat(led(proposes(room, bakary, fonio))).as("not there yet").endsWith("autre");
      room.comes(2);
      fonio.put("_once", "0123456789abcdefghijklmnop");
      assertThat(led(proposes(room, bakary, fonio))).endsWith("fait=1");
      assertThat(led(proposes(room, bakary, fonio))).as("sent twice").endsWith("fait=1");
      assertThat(proposals(done, room)).hasSize(1);
      assertThat(led(proposes(room, bakary, retains(done, "Fonio"))))
          .as("the very same again")
          .endsWith("autre");
      assertThat(bakary.page(room.page())).contains("Mes propositions", "En attente");
      assertThat(room.desk().page(room.path()))
          .contains("Propositions des membres", "Proposé par Bakary Sidibé");
      told(done, room, "Proposé par Bakary Sidibé");

      assertThat(led(answers(room, 0, "vote", Map.of()))).endsWith("fait=1");
      assertThat(led(answers(room, 0, "vote", Map.of()))).as("once").endsWith("autre");
      var motion = proposals(done, room).getFirst().answered().motion().orElseThrow();
      assertThat(room.motion(motion).key().proposer()).isEqualTo(2);
      room.says(bakary, motion, Vote.FOR);
      var empty = proposes(room, bakary, Map.of("p-kind", "RETAIN"));
      assertThat(empty.statusCode()).isEqualTo(422);
      assertThat(empty.body()).as("its voice stays").contains("value=\"FOR\" checked");
      room.counts(motion);
      declined(done, room);
      withdrawn(done, room);
      closed(done, room);
      assertThat(Promises.brokenIn(done.site())).isEmpty();
      led(
          done.call
              .browser(done.candidate("Fonio"))
              .post("/donnees-effacees", Map.of("confirm", "on")));
      var told = proposals(done, room).getFirst().moved();
      assertThat(told.about().name() + told.texts().reason()).as("erased").isEmpty();
      assertThat(Promises.brokenIn(done.site())).isEmpty();
    }
  }

  /// Whoever chairs reads on its own phone what the others moved; no other member does.
  private static void told(Deliberated done, Chamber room, String who) {
    assertThat(done.phone(Deliberated.CHAIR).page(room.page()))
        .contains("Propositions des membres", who);
    for (var member : List.of(Deliberated.BAKARY, Deliberated.COUMBA)) {
      assertThat(done.phone(member).page(room.page())).doesNotContain("Propositions des membres");
    }
  }

  private static Map<String, String> retains(Deliberated done, String dossier) {
    return Map.of(
        "p-kind", "RETAIN", "p-dossier", "" + done.dossier(dossier).id(), "p-reason", "Utile.");
  }

  private static HttpResponse<String> proposes(
      Chamber room, Guest member, Map<String, String> form) {
    return member.post(room.page() + "/propositions", form);
  }

  private static List<Proposal> proposals(Deliberated done, Chamber room) {
    return done.site().db().read(sql -> Proposal.of(sql, room.id()));
  }

  private HttpResponse<String> answers(
      Chamber room, int which, String how, Map<String, String> form) {
    var id = room.proposals().get(which).id();
    return room.desk().post(room.path() + "/propositions/" + id + "/" + how, form);
  }

  /// Declined with a reason, without which no sitting is closed over it.
  private void declined(Deliberated done, Chamber room) {
    var coumba = done.phone(Deliberated.COUMBA);
    var text = Map.of("p-kind", "TEXT", "p-said", "Reporter à demain.", "p-reason", "Il est tard.");
    assertThat(led(proposes(room, coumba, text))).endsWith("fait=1");
    assertThat(led(room.desk().post(room.path() + "/levee", Map.of()))).endsWith("autre");
    var without = answers(room, 1, "refus", Map.of());
    assertThat(without.statusCode()).as("no reason").isEqualTo(422);
    assertThat(without.body()).contains("Raison\u00a0: Ce champ est à remplir");
    var why = Map.of(TablingDesk.field(room.proposals().get(1).id()), "La salle est prise demain.");
    assertThat(led(answers(room, 1, "refus", why))).endsWith("fait=1");
    assertThat(led(answers(room, 1, "vote", Map.of()))).endsWith("autre");
    assertThat(coumba.page(room.page())).contains("Écartée", "La salle est prise demain.");
  }

  /// Taken back by its own member alone, and by itself where that member leaves or steps back.
  private void withdrawn(Deliberated done, Chamber room) {
    var coumba = done.phone(Deliberated.COUMBA);
    var chair = done.phone(Deliberated.CHAIR);
    led(proposes(room, chair, retains(done, "Karité")));
    var back = room.page() + "/propositions/" + room.proposals().get(2).id() + "/retrait";
    assertThat(led(coumba.post(back, Map.of()))).as("another’s").endsWith("autre");
    assertThat(led(chair.post(back, Map.of()))).endsWith("fait=1");
    led(proposes(room, coumba, retains(done, "Karité")));
    led(proposes(room, coumba, retains(done, "Néré")));
    led(
        coumba.post(
            room.page() + "/deport",
            Map.of("dossier", "" + done.dossier("Karité").id(), "reason", "Ma cousine.")));
    assertThat(led(answers(room, 3, "vote", Map.of()))).as("stepped back").endsWith("autre");
    assertThat(coumba.page(room.page())).doesNotContain("Karité");
    room.leaves(3);
    assertThat(proposals(done, room))
        .extracting(one -> one.answered().state())
        .containsExactly(
            ProposalState.MOVED,
            ProposalState.DECLINED,
            ProposalState.WITHDRAWN,
            ProposalState.WITHDRAWN,
            ProposalState.WITHDRAWN);
  }

  /// In the minutes by name; nothing of it changes, and nothing is moved any more.
  private static void closed(Deliberated done, Chamber room) {
    refused(done, sql -> state(sql, "WAITING"));
    refused(done, sql -> sql.deleteFrom(DELIBERATION_PROPOSAL).execute());
    refused(done, sql -> moved(sql, room, 1));
    room.adjourned();
    var late = proposes(room, done.phone(Deliberated.BAKARY), retains(done, "Néré"));
    assertThat(led(late)).as("closed").endsWith("autre");
    var minutes = PdfA.text(room.desk().file(room.path() + "/proces-verbal.pdf"));
    assertThat(minutes)
        .contains("Bakary Sidibé (de son propre téléphone)")
        .contains("Propositions qui n’ont pas été mises aux voix")
        .contains("Écartée – Proposé par Coumba Diarra. Motif : Il est tard.")
        .contains(
            "Reporter à demain.",
            "La salle est prise demain.",
            "Retirée – Proposé par Aïssata Maïga");
  }

  private static int state(DSLContext sql, String state) {
    return sql.update(DELIBERATION_PROPOSAL).set(DELIBERATION_PROPOSAL.STATE, state).execute();
  }

  /// As if somebody else had moved what was put to the vote.
  private static int moved(DSLContext sql, Chamber room, int member) {
    return sql.update(DELIBERATION_PROPOSAL)
        .set(DELIBERATION_PROPOSAL.MEMBER, member)
        .where(DELIBERATION_PROPOSAL.SITTING_ID.eq(room.id()))
        .execute();
  }

  private static void refused(Deliberated done, Consumer<DSLContext> statement) {
    assertThatThrownBy(() -> done.site().db().run(unit -> statement.accept(unit.sql())))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void whoMayNotKnowOfADossierIsAnsweredAsIfThereWereNone(Db.Engine engine) {
    try (var done = Deliberated.on(engine)) {
      done.call.clock.set(Deliberated.AWARDS);
      Chamber.bars(done, Deliberated.BAKARY, "Néré");
      var room = new Chamber(done, Matter.AWARDS);
      room.opened(2);
      List.of(1, 2, 3).forEach(room::comes);
      var bakary = done.phone(Deliberated.BAKARY);
      var kept = proposes(room, bakary, award("" + done.dossier("Néré").id()));
      var none = proposes(room, bakary, award("" + new UUID(0, 7)));
      assertThat(kept.statusCode()).isEqualTo(422);
      assertThat(steady(kept)).isEqualTo(steady(none));
      var without = room.reads(bakary);
      var chair = done.phone(Deliberated.CHAIR);
      assertThat(led(proposes(room, chair, award("" + done.dossier("Néré").id()))))
          .endsWith("fait=1");
      assertThat(room.reads(bakary)).isEqualTo(without);
      var organises = Chamber.organising(done, Deliberated.BAKARY);
      assertThat(organises.page(room.path())).doesNotContain("Néré", "Propositions des membres");
      var vote = room.path() + "/propositions/" + room.proposals().getFirst().id() + "/vote";
      assertThat(led(organises.post(vote, Map.of()))).endsWith("autre");
      assertThat(led(room.desk().post(vote, Map.of()))).endsWith("fait=1");
      var stranger = done.call.browser(done.candidate("Fonio"));
      assertThat(proposes(room, stranger, award("")).statusCode()).isEqualTo(404);
      var wrong = new HashMap<>(award("" + done.dossier("Fonio").id()));
      wrong.put("p-prize", "deux");
      assertThat(proposes(room, chair, wrong).body()).contains("celui d’une autre catégorie");
    }
  }

  private static Map<String, String> award(String dossier) {
    return Map.of(
        "p-kind", "AWARD", "p-prize", "un", "p-dossier", dossier, "p-reason", "Il sert déjà.");
  }

  private static String steady(HttpResponse<String> answer) {
    return answer.body().replaceAll("name=\"_(once|csrf)\" value=\"[^\"]*\"", "");
  }
}
