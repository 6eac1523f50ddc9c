package org.toguna.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.DELIBERATION_MATTER;
import static org.toguna.tables.Tables.DELIBERATION_MINUTES;
import static org.toguna.tables.Tables.DELIBERATION_MOTION;
import static org.toguna.tables.Tables.DELIBERATION_SITTING;
import static org.toguna.tables.Tables.DELIBERATION_VOICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.print.PdfA;
import org.toguna.kit.print.PdfSigner;
import org.toguna.kit.print.PdfUa;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;

/// Aïssata, who chairs, Bakary and Coumba sit about Fonio, Karité and Néré.
class DeliberationTest {

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aShortlistIsDecidedByNameSignedAndPublishedOnce(Db.Engine engine) {
    try (var done = Deliberated.on(engine)) {
      done.call.clock.set(Deliberated.SHORTLIST);
      var room = new Chamber(done, Matter.SHORTLIST);
      var bakary = done.phone(Deliberated.BAKARY);
      room.opened(2);
      room.comes(1);
      var fonio = room.retains("Fonio", 1);
      assertThat(room.counts(fonio)).endsWith("fait=quorum");
      assertThat(room.motion(fonio).isOpen()).as("below the quorum").isTrue();
      refused(
          done,
          sql ->
              sql.update(DELIBERATION_MOTION)
                  .set(DELIBERATION_MOTION.STATE, "CARRIED")
                  .set(DELIBERATION_MOTION.OPEN, false)
                  .set(DELIBERATION_MOTION.PRESENT, 1)
                  .set(DELIBERATION_MOTION.AYES, 1)
                  .set(DELIBERATION_MOTION.CLOSED_AT, Deliberated.SHORTLIST)
                  .execute());

      assertThat(led(room.says(bakary, fonio, Vote.FOR))).as("not there yet").endsWith("autre");
      room.comes(2);
      room.comes(3);
      assertThat(led(room.says(bakary, fonio, Vote.AGAINST))).endsWith("fait=1");
      assertThat(led(room.says(bakary, fonio, Vote.FOR))).as("changed").endsWith("fait=1");
      room.notes(fonio, 3, Vote.ABSTAIN);
      assertThat(room.counts(fonio)).endsWith("fait=1");
      assertThat(room.motion(fonio).course().count()).isEqualTo(new Count(3, 1, 0, 1));
      assertThat(led(room.says(bakary, fonio, Vote.AGAINST))).as("closed").endsWith("autre");
      refused(done, sql -> voice(sql, fonio));
      room.leaves(3);
      var nere = room.retains("Néré", 2);
      room.says(bakary, nere, Vote.AGAINST);
      room.counts(nere);
      assertThat(room.motion(nere).course().state()).isEqualTo(MotionState.REJECTED);
      assertThat(bakary.page("/jury")).contains("Présélection, séance n°\u00a01");
      room.adjourned();
      signed(done, room, bakary);
      published(done, room);
      assertThat(Promises.brokenIn(done.site())).isEmpty();
      erased(done, room, fonio);
    }
  }

  /// A member and a candidate erase themselves: what was decided stands, and whose it was is gone
  /// but for what is signed.
  private static void erased(Deliberated done, Chamber room, UUID fonio) {
    var confirmed = Map.of("confirm", "on");
    led(done.phone(Deliberated.BAKARY).post("/donnees-effacees", confirmed));
    led(done.call.browser(done.candidate("Fonio")).post("/donnees-effacees", confirmed));
    var motion = room.motion(fonio);
    assertThat(motion.about().name() + motion.texts().reason()).isEmpty();
    assertThat(motion.course().count()).isEqualTo(new Count(3, 1, 0, 1));
    assertThat(room.desk().page(room.path())).contains("membre n°\u00a02", "dossier effacé");
    var retained = done.site().db().read(sql -> Outcomes.retained(sql, done.contest()));
    assertThat(retained).isEmpty();
    var page = "/concours/start-ups/preselection";
    assertThat(done.site().guest().page(page)).contains("Fonio");
    assertThat(PdfA.text(done.site().guest().file(page + "/proces-verbal-1-en.pdf")))
        .as("printed from what is still held")
        .doesNotContain("Bakary", "Fonio");
    assertThat(Promises.brokenIn(done.site())).isEmpty();
  }

  private static int voice(DSLContext sql, UUID motion) {
    return sql.update(DELIBERATION_VOICE)
        .set(DELIBERATION_VOICE.VOICE, "AGAINST")
        .where(DELIBERATION_VOICE.MOTION_ID.eq(motion))
        .and(DELIBERATION_VOICE.MEMBER.eq(2))
        .execute();
  }

  private static void refused(Deliberated done, Consumer<DSLContext> statement) {
    assertThatThrownBy(() -> done.site().db().run(unit -> statement.accept(unit.sql())))
        .isInstanceOf(RuntimeException.class);
  }

  /// The minutes are complete for good, accessible, and show whether a byte was changed; nothing of
  /// a closed sitting changes.
  private static void signed(Deliberated done, Chamber room, Guest bakary) {
    var pdf = room.desk().file(room.path() + "/proces-verbal.pdf");
    assertThat(PdfA.broken(pdf)).isEmpty();
    assertThat(PdfUa.broken(pdf)).isEmpty();
    assertThat(PdfSigner.holds(pdf)).isTrue();
    var tampered = pdf.clone();
    tampered[pdf.length / 3] ^= 1;
    assertThat(PdfSigner.holds(tampered)).isFalse();
    assertThat(PdfA.text(pdf))
        .contains("Aïssata Maïga", "notée par le secrétaire", "Fonio", "Adoptée", "Rejetée")
        .contains("Majorité simple", "salle Djenné");
    translated(room, pdf);
    refused(
        done,
        sql ->
            sql.update(DELIBERATION_MINUTES)
                .set(DELIBERATION_MINUTES.SHA256, "0".repeat(64))
                .execute());
    refused(
        done,
        sql ->
            sql.update(DELIBERATION_SITTING).set(DELIBERATION_SITTING.PLACE, "Ailleurs").execute());
    refused(
        done, sql -> sql.update(DELIBERATION_MOTION).set(DELIBERATION_MOTION.AYES, 2).execute());
    assertThat(led(bakary.post(room.page() + "/approbation", Map.of()))).endsWith("fait=1");
    assertThat(bakary.page(room.page())).contains("Vous avez approuvé");
  }

  /// The form in English, the members’ own words as they are; it says which minutes count.
  private static void translated(Chamber room, byte[] counts) {
    assertThat(room.desk().page(room.path())).contains("/proces-verbal-en.pdf");
    var english = room.desk().file(room.path() + "/proces-verbal-en.pdf");
    assertThat(PdfA.broken(english)).isEmpty();
    assertThat(PdfUa.broken(english)).isEmpty();
    assertThat(PdfA.text(english).replace(" ", ""))
        .contains("Carried", "Rejected", "Utileetviable.", Minutes.sha256(counts))
        .contains("AïssataMaïga")
        .doesNotContain("Adoptée", "Motif", "notée");
    assertThat(PdfSigner.holds(english)).as("not signed").isFalse();
  }

  private static void published(Deliberated done, Chamber room) {
    var page = "/concours/start-ups/preselection";
    var guest = done.site().guest();
    assertThat(guest.get(page).statusCode()).isEqualTo(404);
    assertThat(guest.get(page + "/proces-verbal-1.pdf").statusCode()).isEqualTo(404);
    assertThat(guest.get(page + "/proces-verbal-1-en.pdf").statusCode()).isEqualTo(404);
    assertThat(done.call.letters().all()).noneMatch(one -> one.key().contains("deliberation"));
    assertThat(room.publishes()).endsWith("fait=1");
    assertThat(guest.page(page)).contains("Fonio", "Utile et viable.").doesNotContain("Néré");
    assertThat(guest.file(page + "/proces-verbal-1.pdf")).isNotEmpty();
    assertThat(guest.page(page)).contains("/proces-verbal-1-en.pdf", "traduction pour la lecture");
    assertThat(PdfA.text(guest.file(page + "/proces-verbal-1-en.pdf")).replace(" ", ""))
        .contains("Carried", "BakarySidibé", "Fonio");
    var row = done.site().db().read(sql -> sql.fetchSingle(DELIBERATION_MATTER));
    assertThat(Proclamation.sha256(guest.page(page + ".txt"))).isEqualTo(row.getSha256());
    assertThat(guest.page("/concours/start-ups")).contains(page);
    var retained = done.site().db().read(sql -> Outcomes.retained(sql, done.contest()));
    assertThat(retained).containsExactly(done.dossier("Fonio").id());
    assertThat(room.desk().page(room.base().replace("/deliberation", "/jury/tous")))
        .as("the last round is about the shortlist")
        .contains("3 membres siègent, 1 dossier");
    assertThat(room.publishes()).as("once").endsWith("fait=autre");
    refused(
        done,
        sql -> sql.update(DELIBERATION_MATTER).set(DELIBERATION_MATTER.CONTENT, "autre").execute());
    done.site().settled();
    var told =
        done.call.letters().all().stream()
            .map(letter -> letter.key())
            .filter(key -> key.startsWith("deliberation"))
            .toList();
    assertThat(told)
        .containsExactlyInAnyOrder(
            "deliberation.letter.retained",
            "deliberation.letter.notretained",
            "deliberation.letter.notretained");
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aRecusedMemberReadsTheSameAsIfThereWereNoSuchDossier(Db.Engine engine) {
    try (var done = Deliberated.on(engine)) {
      done.call.clock.set(Deliberated.SHORTLIST);
      Chamber.bars(done, Deliberated.BAKARY, "Néré");
      var room = new Chamber(done, Matter.SHORTLIST);
      room.opened(2);
      List.of(1, 2, 3).forEach(room::comes);
      var bakary = done.phone(Deliberated.BAKARY);
      var fonio = room.retains("Fonio", 2);
      var without = room.reads(bakary);
      assertThat(without).contains("Fonio", "Karité").doesNotContain("Néré");

      var nere = room.retains("Néré", 1);
      assertThat(room.reads(bakary)).isEqualTo(without);
      assertThat(led(room.says(bakary, nere, Vote.FOR))).endsWith("autre");
      refused(done, sql -> voice(sql, nere));
      assertThat(room.retained("Néré", 2)).as("moved by whom it is kept from").endsWith("autre");
      room.says(done.phone(Deliberated.CHAIR), nere, Vote.FOR);
      room.says(done.phone(Deliberated.COUMBA), nere, Vote.FOR);
      room.counts(nere);
      assertThat(room.motion(nere).course().count()).isEqualTo(new Count(2, 2, 0, 0));
      assertThat(room.reads(bakary)).isEqualTo(without);

      // Coumba steps back in the sitting: her voice goes, and she reads nothing of it any more.
      var coumba = done.phone(Deliberated.COUMBA);
      room.says(coumba, fonio, Vote.AGAINST);
      var back = Map.of("dossier", "" + done.dossier("Fonio").id(), "reason", "Ma cousine.");
      assertThat(led(coumba.post(room.page() + "/deport", back))).endsWith("fait=1");
      assertThat(room.reads(coumba)).doesNotContain("Fonio");
      assertThat(led(room.says(coumba, fonio, Vote.FOR))).endsWith("autre");
      room.says(bakary, fonio, Vote.FOR);
      room.counts(fonio);
      assertThat(room.motion(fonio).course().count()).isEqualTo(new Count(2, 1, 0, 0));
      var organises = Chamber.organising(done, Deliberated.BAKARY);
      assertThat(led(organises.post(room.path() + "/levee", Map.of()))).endsWith("autre");
      room.adjourned();
      assertThat(room.reads(bakary)).doesNotContain("Néré");
      assertThat(PdfA.text(room.desk().file(room.path() + "/proces-verbal.pdf")))
          .contains("Déports déclarés en séance", "Coumba Diarra : Fonio")
          .doesNotContain("cousine");
      judges(done, room, organises);
      assertThat(Promises.brokenIn(done.site())).isEmpty();
    }
  }

  /// Bakary organises too: the desk shows it no more than its phone does.
  private static void judges(Deliberated done, Chamber room, Guest organises) {
    assertThat(organises.page(room.path())).contains("Fonio").doesNotContain("Néré");
    assertThat(organises.get(room.path() + "/proces-verbal.pdf").statusCode()).isEqualTo(404);
    assertThat(organises.get(room.path() + "/proces-verbal-en.pdf").statusCode()).isEqualTo(404);
    assertThat(organises.get(room.publication()).statusCode()).isEqualTo(404);
    assertThat(done.site().as(Role.ORGANISER).page(room.publication())).contains("Néré");
  }
}
