package org.toguna.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.scoring.Scored;
import org.toguna.testing.Promises;

class PrizesTest {

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void noPrizeIsGivenTwiceUnlessItIsDecidedToShareIt(Db.Engine engine) {
    try (var done = Deliberated.on(engine)) {
      done.call.clock.set(Deliberated.AWARDS);
      scored(done);
      Chamber.bars(done, Deliberated.BAKARY, "Néré");
      var jury = new Sittings(done.site(), done.call, Matter.AWARDS);
      var sitting = jury.opened();
      ranked(done, sitting);
      var fonio = Sittings.about(MotionKind.AWARD, done.dossier("Fonio"), "un");
      var karite = Sittings.about(MotionKind.AWARD, done.dossier("Karité"), "un");
      assertThat(jury.agreed(sitting, fonio)).isEqualTo(Voting.Closed.CARRIED);
      assertThat(jury.agreed(sitting, fonio)).isEqualTo(Voting.Closed.BLOCKED);
      assertThat(jury.agreed(sitting, Sittings.withheld("un"))).isEqualTo(Voting.Closed.BLOCKED);
      var second = jury.moved(sitting, karite);
      jury.said(sitting, second, 1, Vote.FOR);
      assertThat(jury.counted(sitting, second)).isEqualTo(Voting.Closed.BLOCKED);
      assertThat(jury.agreed(sitting, about(MotionKind.SHARE, "un", Optional.empty())))
          .isEqualTo(Voting.Closed.CARRIED);
      // The chair is for it, Bakary against: the chair’s voice decides.
      jury.said(sitting, second, 2, Vote.AGAINST);
      assertThat(jury.counted(sitting, second)).isEqualTo(Voting.Closed.CARRIED);
      assertThat(jury.draft().gaps()).contains("deliberation.gap.prizes");

      // Given by mistake, taken back, and not given.
      var nere = Sittings.about(MotionKind.AWARD, done.dossier("Néré"), "deux");
      var given = jury.moved(sitting, nere);
      jury.said(sitting, given, 3, Vote.FOR);
      jury.counted(sitting, given);
      assertThat(jury.agreed(sitting, about(MotionKind.REVOKE, "", Optional.of(given))))
          .isEqualTo(Voting.Closed.CARRIED);
      assertThat(jury.agreed(sitting, Sittings.withheld("deux"))).isEqualTo(Voting.Closed.CARRIED);
      withdrawn(done, sitting);
      jury.adjourned(sitting);
      published(done);
      assertThat(Promises.brokenIn(done.site())).isEmpty();
    }
  }

  /// Everybody prefers Néré; then Aïssata and Coumba prefer Fonio, which Bakary does not.
  private static void scored(Deliberated done) {
    var fonio = done.dossier("Fonio");
    var karite = done.dossier("Karité");
    var nere = done.dossier("Néré");
    Scored.pitches(
        done.site(),
        done.call.edition.id(),
        done.call.call(),
        Map.of(
            done.juror(Deliberated.CHAIR), Map.of(fonio, 1, karite, 0, nere, 1),
            done.juror(Deliberated.BAKARY), Map.of(fonio, 0, karite, 0),
            done.juror(Deliberated.COUMBA), Map.of(fonio, 1, karite, 0, nere, 1)));
  }

  /// What the scores say stands beside each dossier; for whom one is hidden it was never scored.
  private static void ranked(Deliberated done, Sitting sitting) {
    var desk =
        "/organisation/editions/3/concours/%s/deliberation/seances/%s"
            .formatted(done.contest(), sitting.id());
    var organiser = done.site().as(Role.ORGANISER);
    assertThat(organiser.page(desk)).contains("1. Néré", "2. Fonio");
    var fonio = "" + done.dossier("Fonio").id();
    var form = Map.of("form", "prix", "prize", "deux", "dossier", fonio, "proposer", "1");
    var other = organiser.post(desk + "/motions", form);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("celui d’une autre catégorie", "Ce champ est à remplir");
    var read = done.phone(Deliberated.BAKARY).page("/jury/seances/" + sitting.id());
    assertThat(read).doesNotContain("Néré");
    assertThat(read.replaceAll("(?s)<[^>]+>|\\s+", " ")).containsPattern("Fonio\\s+[0-9A-Z-]{9}.{0,80}?\\s1\\s+66,67");
  }

  private static Motion.About about(MotionKind kind, String prize, Optional<UUID> revokes) {
    return new Motion.About(kind, Optional.empty(), "", "", prize, revokes);
  }

  /// What could not be carried is taken off the table.
  private static void withdrawn(Deliberated done, Sitting sitting) {
    var db = done.site().db();
    var open = db.read(sql -> Room.of(sql, sitting).open());
    assertThat(open).hasSize(2);
    open.forEach(motion ->
        db.run(unit -> done.site().bean(Moving.class).withdraw(unit, sitting, motion.id())));
  }

  /// Laid down for an hour: nothing appears or changes before, all of it then.
  private static void published(Deliberated done) {
    var desk = done.site().as(Role.ORGANISER);
    var publication =
        "/organisation/editions/3/concours/" + done.contest() + "/deliberation/prix/publication";
    var html = desk.page(publication);
    assertThat(html).contains("Karité", "Non attribué");
    var mark = "name=\"read\" value=\"";
    int from = html.indexOf(mark) + mark.length();
    var read = html.substring(from, from + 64);
    var form = Map.of("read", read, "at", "2026-01-31T18:30");
    assertThat(led(desk.post(publication + "/horaire", form))).endsWith("fait=1");
    assertThat(led(desk.post(publication, Map.of("read", read)))).endsWith("fait=autre");
    var results = "/concours/start-ups/resultats";
    var due = done.site().bean(DueResults.class);
    due.run();
    assertThat(done.site().guest().get(results).statusCode()).isEqualTo(404);
    done.call.clock.set(Deliberated.AWARDS.plusSeconds(5_400));
    due.run();
    assertThat(done.site().guest().page(results))
        .contains("Fonio", "Karité", "Ex æquo", "Non attribué", "5\u202f000\u202f000")
        .doesNotContain("Néré", "Awa Dembélé");
    var awarded = done.site().db().read(sql -> Outcomes.awarded(sql, done.contest()));
    assertThat(awarded).hasSize(2).allMatch(Awarded::exAequo);
  }
}
