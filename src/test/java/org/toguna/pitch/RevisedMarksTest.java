package org.toguna.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.SCORING_SHEET;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.kit.db.Db;
import org.toguna.scoring.Scored;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;
import org.toguna.testing.Somebody;

/// Bakary scores all four teams while they present.
class RevisedMarksTest {
  private static final List<Step> ONE_TEAM =
      List.of(Step.CALL, Step.PITCH, Step.QUESTIONS, Step.END);

  @ParameterizedTest
  @EnumSource
  void marksMayBeRevisedUntilTheLastTeamWasHeardAndAreThenSealedInOneStep(Db.Engine engine) {
    try (var hall = Hall.on(engine).set(Late.REFUSED).closed().drawn()) {
      var call = hall.site.db().read(sql -> Call.find(sql, hall.edition.id(), "start-ups"));
      var juror = Somebody.known(hall.site, "Bakary Sidibé", "+22376000001");
      Scored.open(hall.site, hall.edition.id(), call.orElseThrow(), juror);
      var bakary = SignedInGuest.of(hall.site, juror, true);
      var dossiers = hall.site.db().read(sql -> HandedIn.in(sql, hall.id()));
      var round = "/jury/fiches/" + hall.id() + "/pitch/";
      var first = round + dossiers.getFirst().id();

      hear(hall, 1);
      assertThat(leadsTo(bakary, first, mark("1", 0, true))).endsWith("/scellement");
      assertThat(bakary.get(first + "/scellement").headers().firstValue("Location"))
          .hasValue(first + "?fait=attente");
      assertThat(bakary.page(first + "?fait=attente")).contains("dernière équipe");
      assertThat(leadsTo(bakary, first + "/scellement", Map.of("revision", "1")))
          .endsWith("?fait=attente");
      assertThat(leadsTo(bakary, round + "scellement", Map.of(sealing(dossiers.getFirst()), "1")))
          .endsWith("?scellees=0");
      assertThat(sealed(hall)).isZero();
      assertThat(leadsTo(bakary, first, mark("0", 1, false))).endsWith("?fait=1");

      hear(hall, 3);
      for (var dossier : dossiers.subList(1, 3)) {
        bakary.post(round + dossier.id(), mark("1", 0, false));
      }
      assertThat(bakary.page(round + "scellement"))
          .contains("ces 3 fiches", "Encore incomplètes", dossiers.getLast().shownNumber());
      var all = new LinkedHashMap<String, String>();
      all.put(sealing(dossiers.getFirst()), "2");
      all.put(sealing(dossiers.get(1)), "1");
      all.put(sealing(dossiers.get(2)), "7"); // read in another tab
      assertThat(leadsTo(bakary, round + "scellement", all)).endsWith("?scellees=2");
      assertThat(sealed(hall)).isEqualTo(2);
    }
  }

  private static void hear(Hall hall, int teams) {
    for (int team = 0; team < teams; team++) {
      hall.pressed(ONE_TEAM.toArray(Step[]::new));
    }
  }

  private static Map<String, String> mark(String level, int revision, boolean seal) {
    var form = new LinkedHashMap<String, String>();
    form.put("n-pitch", level);
    form.put("c-pitch", "Clair.");
    form.put("revision", Integer.toString(revision));
    if (seal) {
      form.put("sceller", "1");
    }
    return form;
  }

  private static String sealing(HandedIn dossier) {
    return "seal." + dossier.id();
  }

  private static String leadsTo(Guest guest, String path, Map<String, String> form) {
    return guest.post(path, form).headers().firstValue("Location").orElse("");
  }

  private static int sealed(Hall hall) {
    return hall.site
        .db()
        .read(sql -> sql.fetchCount(SCORING_SHEET, SCORING_SHEET.SEALED_AT.isNotNull()));
  }
}
