package org.toguna.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.contest.Round;
import org.toguna.kit.db.Db;
import org.toguna.pitch.Step;
import org.toguna.pitch.Team;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;
import org.toguna.testing.Somebody;

/// Awa follows the visit from the desk, and notes what the phones do not tell.
class WalkDeskTest {
  private static final int DESK = 15;
  private static final int PHONE = 14;
  private static final int PUBLIC = 9;

  @ParameterizedTest
  @EnumSource
  void theDayIsOverWhenEachGroupWasAtEachStandOrItIsNotedWhyNot(Db.Engine engine) {
    try (var fair = Fair.on(engine)) {
      fair.drawnForTwice();
      var route = fair.route(Fair.KORA);
      fair.pressed(fair.mariam, Step.CALL, Step.ABSENT);
      whatIsNotedIsNotUndoneByAPhone(fair, route.getFirst());
      fair.visited(fair.mariam).visited(fair.mariam);
      note(fair, route.get(3), "non", "");
      is(fair, route.get(3), Seen.AHEAD, "not without a reason");
      note(fair, route.get(3), "oui", "Le téléphone était déchargé.");
      is(fair, route.get(3), Seen.NOTED, "with one");
      fair.pressed(fair.mariam, Step.CALL, Step.ABSENT);
      is(fair, route.getFirst(), Seen.MISSED, "found closed a second time, at the end");
      takeBack(fair, route.get(1));
      is(fair, route.get(1), Seen.AHEAD, "a mistake");
      assertThat(fair.walk().isOver()).isFalse();
      assertThat(sealsWait(fair)).as("seals wait for the last stand").isTrue();
      note(fair, route.get(1), "non", "L’équipe est partie.");
      note(fair, route.get(2), "non", "Deux fois ?");
      is(fair, route.get(2), Seen.VISITED, "it was there");
      fair.visited(fair.fanta).visited(fair.fanta).visited(fair.fanta).visited(fair.fanta);
      assertThat(fair.walk().isOver()).isTrue();
      assertThat(sealsWait(fair)).isFalse();
      itIsRead(fair);
    }
  }

  private static void whatIsNotedIsNotUndoneByAPhone(Fair fair, Team team) {
    is(fair, team, Seen.AGAIN, "found closed once");
    note(fair, team, "oui", "Il était ouvert.");
    fair.pressed(fair.mariam, Step.UNDO);
    assertThat(fair.walk().turns().getLast().isOpen()).isFalse();
    takeBack(fair, team);
    is(fair, team, Seen.AGAIN, "the note was the mistake");
  }

  private static void is(Fair fair, Team team, Seen seen, String why) {
    assertThat(fair.seen(Fair.KORA, team)).as(why).isEqualTo(seen);
  }

  private static void itIsRead(Fair fair) {
    assertThat(fair.hall.site.page(Fair.PUBLIC)).contains("La visite est terminée", "Non vu, noté");
    assertThat(fair.hall.awa.page(fair.desk())).contains("L’équipe est partie.", "2 / 4", "4 / 4");
    assertThat(fair.hall.awa.page("/organisation/journal"))
        .contains("a noté qu’un stand n’est pas visité", "a repris la visite d’un stand");
    assertThat(Promises.brokenIn(fair.hall.site)).isEmpty();
  }

  private static void note(Fair fair, Team team, String met, String reason) {
    fair.hall.awa.post(fair.cell(Fair.KORA, team) + "/note", Map.of("met", met, "reason", reason));
  }

  private static void takeBack(Fair fair, Team team) {
    fair.hall.awa.post(
        fair.cell(Fair.KORA, team) + "/retrait", Map.of("reason", "Pressé au mauvais stand."));
  }

  @ParameterizedTest
  @EnumSource
  void aTeamReadsWhenEachGroupComesToItAndNobodyElseDoes(Db.Engine engine) {
    try (var fair = Fair.on(engine)) {
      fair.drawn().visited(fair.mariam);
      var second = fair.route(Fair.KORA).get(1);
      var dossier = fair.dossier(second);
      var own = "/concours/start-ups/dossier/" + dossier.number() + "/passage";
      assertThat(fair.of(dossier.candidate()).page(own))
          .contains(second.stand(), "Il vient à vous ensuite.", "Il voit 3 stands avant le vôtre.")
          .doesNotContain("Mariam", "écart");
      assertThat(fair.of(fair.mariam).get(own).statusCode()).isEqualTo(404);
      fair.bar(fair.fanta, second);
      assertThat(fair.hall.awa.page(fair.desk())).contains("Aucun membre");
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePagesAskTheSameHoweverManyGroupsThereAre(Db.Engine engine) {
    try (var fair = Fair.on(engine)) {
      fair.prepared();
      fair.hall.awa.post(fair.desk() + "/groupes", Map.of("groups", "Kora"));
      fair.placed(Map.of(fair.mariam, "1+"));
      assertThat(asked(fair, fair.hall.awa, fair.desk())).isBetween(DESK, DESK + 1);
      var penda = Somebody.known(fair.hall.site, "Penda Diallo", "+22370000004");
      fair.join(penda);
      fair.hall.awa.post(fair.desk() + "/groupes", Map.of("groups", "Kora\nBalafon\nNgoni"));
      fair.placed(Map.of(fair.mariam, "1+", fair.fanta, "2+", fair.seydou, "3", penda, "3+"));
      assertThat(asked(fair, fair.hall.awa, fair.desk())).isBetween(DESK, DESK + 1);
      fair.hall.closed().drawn();
      fair.visited(penda).visited(fair.mariam).visited(fair.mariam);
      assertThat(asked(fair, fair.hall.awa, fair.desk())).isBetween(DESK, DESK + 1);
      assertThat(asked(fair, fair.of(fair.mariam), fair.phone())).isBetween(PHONE, PHONE + 1);
      assertThat(asked(fair, fair.hall.site.guest(), Fair.PUBLIC)).isBetween(PUBLIC, PUBLIC + 1);
    }
  }

  /// What a page asks the database, the fewest of some tries.
  private static int asked(Fair fair, Guest guest, String path) {
    return IntStream.range(0, 4)
        .map(_ -> {
          fair.hall.site.queries();
          guest.page(path);
          return fair.hall.site.queries();
        })
        .min()
        .orElseThrow();
  }

  private static boolean sealsWait(Fair fair) {
    var stands = fair.hall.site.bean(StandsToSee.class);
    return fair.hall.site.db().read(sql -> stands.ahead(sql, fair.hall.id(), Round.PITCH));
  }
}
