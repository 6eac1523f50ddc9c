package org.toguna.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.OpenCall;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// Awa puts teams on the stage: of Fonio, Karité and Néré, which are eligible, and of Dah, of which
/// nobody decided.
class StageTest {

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void onlyWhatGoesOnCanBeChosenForTheStage(Db.Engine engine) {
    try (var done = Deliberated.on(engine)) {
      var undecided = done.call.browser(done.call.person("Ali Sow", "+22370118099"));
      led(OpenCall.submit(undecided, OpenCall.whole(undecided, "Dah", "ML-2023-9")));
      done.call.clock.set(Deliberated.SHORTLIST);
      var awa = done.site().as(Role.ORGANISER);
      var desk = "/organisation/editions/3/concours/" + done.contest() + "/passages";
      led(awa.post(desk, terms()));
      assertThat(awa.page(desk)).contains("Fonio", "Karité", "Néré").doesNotContain("Dah");
      chooses(done, awa, desk, "Fonio", "Karité");

      done.shortlist("Fonio");
      assertThat(awa.page(desk))
          .as("who was chosen before is not lost from sight")
          .containsPattern("Karité · [0-9A-Z-]+ · n’est plus en lice")
          .containsPattern("Fonio · [0-9A-Z-]+<")
          .doesNotContain("Néré");
      chooses(done, awa, desk, "Fonio", "Néré");
      assertThat(awa.page(desk)).contains("Fonio").doesNotContain("Karité", "Néré", "Dah");
    }
  }

  private static Map<String, String> terms() {
    return Map.of(
        "mode",
        "STAGE",
        "starts",
        "2026-01-31T09:00",
        "pitch",
        "180",
        "questions",
        "120",
        "grace",
        "60",
        "late",
        "LAST");
  }

  private static void chooses(Deliberated done, Guest awa, String desk, String... names) {
    var teams = new HashMap<String, String>();
    for (String name : names) {
      teams.put("teams." + done.dossier(name).number(), "on");
    }
    led(awa.post(desk + "/equipes", teams));
  }
}
