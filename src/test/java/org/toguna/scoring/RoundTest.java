package org.toguna.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.SCORING_MISSING;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.HandedIn;
import org.toguna.calibration.Calibration;
import org.toguna.calibration.Outcome;
import org.toguna.calibration.RankingBundle;
import org.toguna.calibration.ScoresFile;
import org.toguna.contest.Round;
import org.toguna.jury.Seat;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;

/// Three jurors, three dossiers, one of them severe; the fourth juror fell ill.
class RoundTest {
  private static final int MOST_QUESTIONS = 9;
  private static final byte[] PDF =
      "%PDF-1.4\ntrailer<<>>\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

  private static ScoringRound.Key key(HandedIn dossier) {
    return new ScoringRound.Key(dossier.contest(), Round.SHORTLIST);
  }

  @ParameterizedTest
  @EnumSource
  void aRoundIsClosedWithAReasonForEachMissingSheetAndShowsItsScores(Db.Engine engine) {
    try (var hearing = Hearing.on(engine)) {
      var dossiers = new ArrayList<HandedIn>();
      for (String name : List.of("Fanta Diarra", "Oumar Cissé", "Ramata Touré")) {
        dossiers.add(hearing.dossier(name, "Projet de " + name, "Un besoin.", PDF));
      }
      var seats = new ArrayList<String>();
      var jurors = List.of("Aïssata Maïga", "Bakary Sidibé", "Chaka Traoré");
      var people = jurors.stream().map(hearing::person).toList();
      hearing.open("others");
      for (int i = 0; i < people.size(); i++) {
        scores(hearing, people.get(i), dossiers, i == 2 ? 1 : 0, seats);
      }
      var ill = hearing.person("Djénéba Koné");
      hearing.seat(ill, dossiers.getFirst());
      others(hearing.browser(people.getFirst()), seats.getFirst());
      var cousins = hearing.dossier("Sira Kanté", "Projet de sa cousine", "Un besoin.", PDF);
      var chair = chair(hearing, seat(people.getFirst(), cousins), people.get(1));
      var path = hearing.path() + "/shortlist";
      assertThat(hearing.desk.page(path)).contains("Djénéba Koné").doesNotContain("Moyenne");
      assertThat(hearing.desk.post(path + "/cloture", Map.of()).statusCode()).isEqualTo(422);
      Hearing.led(hearing.desk.post(path + "/cloture", Map.of("all", "Malade.")));
      var why = hearing.site.db().<String>read(sql -> sql.fetchSingle(SCORING_MISSING).getReason());
      assertThat(why).isEqualTo("Malade.");
      closed(hearing, path, dossiers);
      assertThat(hearing.desk.page(hearing.path().replace("/notation", "/jury/tous")))
          .contains("Ce tour est clos");
      assertThat(chair.page(ChairPages.path(key(cousins))))
          .contains("Sévérité des jurés", dossiers.getFirst().shownNumber())
          .doesNotContain(cousins.shownNumber());
      assertThat(chair.page("/jury")).contains(ChairPages.path(key(cousins)));
      for (var reader :
          List.of(chair.page(ChairPages.path(key(cousins))), hearing.desk.page(path))) {
        assertThat(reader).contains("Fiches qui manquaient à la clôture", "<bdi>Malade.</bdi>");
      }
      assertThat(atTheDesk(hearing, people.getFirst()).page(path))
          .contains(dossiers.getFirst().shownNumber())
          .doesNotContain(cousins.shownNumber());
      assertThat(hearing.browser(people.get(1)).get(ChairPages.path(key(cousins))).statusCode())
          .as("not the chair")
          .isEqualTo(404);
      var late = hearing.browser(ill).get(Reading.path(seat(ill, dossiers.getFirst())));
      assertThat(late.body()).contains("Cette fiche n’a pas été scellée");
      assertThat(Promises.brokenIn(hearing.site)).isEmpty();
    }
  }

  /// Whoever chairs the jury and is kept from a dossier: two worlds that differ only in what is
  /// said of that dossier are the same to it.
  private static Guest chair(Hearing hearing, Seat barred, PersonId other) {
    hearing
        .site
        .db()
        .run(unit -> {
          Seating.chair(unit, barred);
          Seating.bar(unit, barred);
        });
    var chair = hearing.browser(barred.juror());
    var page = ChairPages.path(new ScoringRound.Key(barred.contest(), barred.round()));
    var before = chair.page(page);
    assertThat(before).doesNotContain("Sévérité");
    var dossier =
        hearing
            .site
            .db()
            .read(sql -> HandedIn.find(sql, barred.contest(), barred.application()))
            .orElseThrow();
    Hearing.seal(hearing.browser(other), hearing.seat(other, dossier), 2, 2);
    assertThat(chair.page(page)).isEqualTo(before);
    assertThat(chair.get(Reading.path(barred)).statusCode()).isEqualTo(404);
    return chair;
  }

  /// Somebody of the jury who was given a role on the desk afterwards.
  private static Guest atTheDesk(Hearing hearing, PersonId juror) {
    var grants = hearing.site.bean(RoleGrants.class);
    hearing.site.db().run(unit -> grants.grant(unit, Actor.COMMAND_LINE, juror, Role.ORGANISER));
    return SignedInGuest.of(hearing.site, juror, true);
  }

  private static Seat seat(PersonId juror, HandedIn dossier) {
    return new Seat(dossier.contest(), Round.SHORTLIST, dossier.id(), juror);
  }

  /// The first dossier is the best for each juror, the last the worst; a severe one goes one lower.
  private static void scores(
      Hearing hearing, PersonId juror, List<HandedIn> dossiers, int severe, List<String> seats) {
    var browser = hearing.browser(juror);
    for (int i = 0; i < dossiers.size(); i++) {
      var sheet = hearing.seat(juror, dossiers.get(i));
      seats.add(sheet);
      Hearing.seal(browser, sheet, 3 - i - (i < 2 ? severe : 0), i == 0 ? 2 - severe : 1);
    }
  }

  private static void others(Guest juror, String sheet) {
    assertThat(juror.page(sheet + "/recepisse"))
        .contains("Les autres fiches de ce dossier", "Fiche 2")
        .doesNotContain("Bakary", "Chaka");
  }

  private static void closed(Hearing hearing, String path, List<HandedIn> dossiers) {
    var csv = hearing.desk.page(path + "/notes.csv");
    assertThat(csv)
        .startsWith("dossier,juror,score,utilite,viabilite\n")
        .contains(",100.0000,60.0000,40.0000\n")
        .doesNotContain("Bakary");
    var marks = ScoresFile.read(csv.getBytes(StandardCharsets.UTF_8), "notes.csv", "score");
    assertThat(marks).hasSize(10);
    var outcome = (Outcome.Calibrated) Calibration.of(marks, 1);
    assertThat(outcome.places().getFirst().dossier()).isEqualTo(dossiers.getFirst().shownNumber());
    var bundle = RankingBundle.read(hearing.desk.file(path + "/classement.zip"), "bundle.zip");
    assertThat(bundle.recompute()).isInstanceOf(RankingBundle.Recomputed.Agrees.class);
    var page = hearing.desk.page(path);
    var best = outcome.places().getFirst();
    assertThat(page)
        .contains("Moyenne simple", Points.shown(best.calibrated(), org.toguna.kit.base.Lang.FR))
        .doesNotContain("Sévérité");
    assertThat(page.indexOf(dossiers.get(0).shownNumber()))
        .isLessThan(page.indexOf(dossiers.get(2).shownNumber()));
  }

  @ParameterizedTest
  @EnumSource
  void whatTellsWhoseADossierIsIsDecidedByAPerson(Db.Engine engine) {
    try (var hearing = Hearing.on(engine)) {
      var told = "Rose Keïta vend des livres à Kati, rose comme un matin.";
      var dossier = hearing.dossier("Rose Keïta", "Livres", told, PDF);
      var words = hearing.path() + "/anonymat";
      assertThat(asked(hearing, words)).isLessThanOrEqualTo(MOST_QUESTIONS);
      hearing.dossier("Oumar Cissé", "Autre", "Un besoin.", PDF);
      hearing.dossier("Ramata Touré", "Encore", "Un besoin.", PDF);
      assertThat(asked(hearing, words)).isLessThanOrEqualTo(MOST_QUESTIONS);
      var page = words + "/" + dossier.id();
      var show = Map.of("word", "rose", "found", "1", "show", "1");
      Hearing.led(hearing.desk.post(page, show));
      Hearing.led(hearing.desk.post(page, Map.of("word", "à Kati")));
      assertThat(hearing.desk.page("/organisation/journal")).doesNotContain("Kati");
      hearing.open();
      var juror = hearing.person("Bakary Sidibé");
      var read = hearing.browser(juror).page(hearing.seat(juror, dossier));
      assertThat(read).contains("rose comme un matin").doesNotContain("Keïta", "Kati");
      assertThat(hearing.site.page("/concours/start-ups/notation/shortlist.txt"))
          .contains("first 1\n", "level 3: Indispensable");
      assertThat(hearing.site.page("/concours/start-ups/notation")).contains("note calibrée");
    }
  }

  /// The fewest of some times: sessions and chores ask now and then.
  private static int asked(Hearing hearing, String path) {
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      hearing.site.queries();
      hearing.desk.page(path);
      fewest = Math.min(fewest, hearing.site.queries());
    }
    return fewest;
  }
}
