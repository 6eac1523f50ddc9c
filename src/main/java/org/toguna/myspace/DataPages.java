package org.toguna.myspace;

import java.time.Clock;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.print.Press;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What is held about me: to read, and to take along for people (PDF) and for programs (JSON).
@Controller
class DataPages {
  static final String PATH = SpacePage.PATH + "/donnees";

  private final Dossiers dossiers;
  private final Press press;
  private final Clock clock;

  DataPages(Dossiers dossiers, Press press, Clock clock) {
    this.dossiers = dossiers;
    this.press = press;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Answer read(Scene scene, @AuthenticationPrincipal SignedIn who) {
    return of(
        who, dossier -> Answer.page((out, no) -> JtedataGenerated.render(out, no, scene, dossier)));
  }

  @GetMapping(PATH + ".json")
  Answer json(Scene scene, @AuthenticationPrincipal SignedIn who) {
    return of(
        who,
        dossier ->
            Answer.sent("application/json", DossierJson.of(scene, dossier, clock.instant()))
                .as("mes-donnees.json"));
  }

  @GetMapping(PATH + ".pdf")
  Answer pdf(Scene scene, @AuthenticationPrincipal SignedIn who) {
    var now = clock.instant();
    return of(
        who,
        dossier ->
            Answer.sent(
                    "application/pdf",
                    press.pdf((out, no) -> JtepaperGenerated.render(out, no, scene, dossier, now)))
                .as("mes-donnees.pdf"));
  }

  private Answer of(SignedIn who, Function<Dossier, Answer> answer) {
    return dossiers.of(who.id()).map(answer).orElseGet(Answer::notThere);
  }
}
