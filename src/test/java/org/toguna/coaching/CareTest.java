package org.toguna.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.OpenCall;
import org.toguna.kit.db.Db;
import org.toguna.testing.Promises;

/// What Fonio hands in, what Mariam notes, and who reads it.
class CareTest {
  private static final String MARIAM = "Mariam Sidibé";

  private static long due(Coached house) {
    house.jury.site().settled();
    return house.jury.call.letters().all().stream()
        .filter(one -> one.key().equals("coaching.letter.due"))
        .count();
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aDeliverableIsReturnedWithARemarkAndThenAccepted(Db.Engine engine) {
    try (var house = Coached.on(engine).comes("Fonio", "Karité").coaches(MARIAM, Coached.MARIAM)) {
      var wanted = Map.of("name", "Budget", "wanted", "Douze mois", "due", "2026-01-20T18:00");
      led(house.organiser.post(house.desk + "/livrables", wanted));
      var reminders = house.jury.site().bean(DueReminders.class);
      house.jury.call.clock.set(Instant.parse("2026-01-14T00:00:00Z"));
      reminders.run();
      reminders.run();
      assertThat(due(house)).as("both, once").isEqualTo(2);

      var fonio = house.candidate("Fonio");
      var page = fonio.page(house.own("Fonio"));
      var budget = house.own("Fonio") + "/livrables/" + id(page);
      assertThat(fonio.post(budget, Map.of()).statusCode()).isEqualTo(422);
      assertThat(fonio.post(budget, Map.of("link", "javascript:alert(1)")).statusCode())
          .isEqualTo(422);
      led(fonio.hand(budget, Map.of(), "paper.file", "budget.pdf", OpenCall.PDF));
      house.jury.call.clock.set(Instant.parse("2026-01-19T19:00:00Z"));
      reminders.run();
      assertThat(due(house)).as("Karité alone, a day before").isEqualTo(3);

      var mariam = house.coach(MARIAM);
      var team =
          "/accompagnement/"
              + house.jury.contest()
              + "/equipes/"
              + house.jury.dossier("Fonio").id();
      var judge = team + "/livrables/" + Coached.id(budget);
      assertThat(new String(mariam.file(judge + "/1"), java.nio.charset.StandardCharsets.US_ASCII))
          .startsWith("%PDF");
      assertThat(house.candidate("Karité").get(judge + "/1").statusCode()).isEqualTo(404);
      var read = read(mariam.page(team));
      var rendu = Map.of("verdict", "rendu", "read", read);
      assertThat(mariam.post(judge, rendu).statusCode()).as("why?").isEqualTo(422);
      var remark =
          Map.of("verdict", "rendu", "read", read, "remark-" + Coached.id(budget), "Et la TVA ?");
      led(mariam.post(judge, remark));
      assertThat(fonio.page(budget)).contains("Et la TVA", "À reprendre");
      led(fonio.post(budget, Map.of("link", "https://exemple.ml/budget")));
      assertThat(led(mariam.post(judge, Map.of("verdict", "accepte", "read", read))))
          .as("another was read")
          .endsWith("autre");
      var again = Map.of("verdict", "accepte", "read", read(mariam.page(team)));
      assertThat(led(mariam.post(judge, again))).endsWith("avis");
      assertThat(fonio.post(budget, Map.of("link", "https://exemple.ml/2")).statusCode())
          .as("accepted once")
          .isEqualTo(422);
      assertThat(Promises.brokenIn(house.jury.site())).isEmpty();
    }
  }

  private static String id(String page) {
    int from = page.indexOf("/livrables/") + "/livrables/".length();
    return page.substring(from, from + 36);
  }

  private static String read(String page) {
    var mark = "name=\"read\" value=\"";
    int from = page.indexOf(mark) + mark.length();
    return page.substring(from, page.indexOf('"', from));
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aTeamReadsEveryNoteAndNoOtherTeamDoes(Db.Engine engine) {
    try (var house = Coached.on(engine).comes("Fonio", "Karité").coaches(MARIAM, Coached.MARIAM)) {
      var team =
          "/accompagnement/"
              + house.jury.contest()
              + "/equipes/"
              + house.jury.dossier("Fonio").id();
      var mariam = house.coach(MARIAM);
      assertThat(mariam.page(team)).contains("L’équipe lit chaque note");
      led(mariam.post(team + "/notes", Map.of("text", "Le prix de revient manque.")));
      assertThat(house.candidate("Fonio").page(house.own("Fonio")))
          .contains("Le prix de revient manque.", MARIAM);
      assertThat(house.candidate("Karité").page(house.own("Karité")))
          .doesNotContain("Le prix de revient");
      assertThat(house.candidate("Karité").get(team).statusCode()).isEqualTo(404);
      assertThat(house.candidate("Fonio").page("/mon-espace/donnees"))
          .contains("Le prix de revient manque.");
      led(mariam.post("/donnees-effacees", Map.of("confirm", "on")));
      assertThat(house.candidate("Fonio").page(house.own("Fonio")))
          .contains("Le prix de revient manque.", "Personne effacée")
          .doesNotContain(MARIAM);
      assertThat(Promises.brokenIn(house.jury.site())).isEmpty();
    }
  }
}
