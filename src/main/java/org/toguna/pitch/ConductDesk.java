package org.toguna.pitch;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The remote control of a day of presentations. With its script it goes on while the network is
/// down: presses are kept with their moments and sent when it is back, each once.
@Controller
@RequestMapping(PassagesDesk.PATH + "/conduite")
class ConductDesk {
  private final ShelfTools tools;
  private final Conducting conducting;
  private final AtTheStands stands;
  private final Clock clock;

  ConductDesk(ShelfTools tools, Conducting conducting, AtTheStands stands, Clock clock) {
    this.stands = stands;
    this.tools = tools;
    this.conducting = conducting;
    this.clock = clock;
  }

  /// What the page shows.
  record View(PassagesView of, Screen screen) {
    String path() {
      return of.path() + "/conduite";
    }

    /// Where another remote's presses are read.
    String source() {
      return of.edition().href(of.contest().path()) + PassagePages.STATE;
    }
  }

  private Optional<View> view(Scene scene, Edition edition, UUID id) {
    var now = clock.instant();
    return tools
        .db()
        .read(sql -> PassagesView.find(sql, edition, id, stands))
        .flatMap(of ->
            of.running()
                .filter(running -> running.day().seed().isPresent())
                .filter(running -> !running.day().isAtTheStands())
                .map(running -> new View(of, Screen.of(running, scene.lang(), now))));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID id) {
    return view(scene, edition, id)
        .<Answer>map(
            view -> Answer.page((out, no) -> JteconduiteGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  @PostMapping
  Answer press(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    if (view(scene, edition, id).isEmpty()) {
      return Answer.notThere();
    }
    var press = Press.of(form, clock.instant());
    if (!form.isRight()) {
      return Answer.notThere();
    }
    tools.once(scene, form, unit -> press(unit, scene, id, press));
    var view = view(scene, edition, id).orElseThrow();
    return form.value("format").equals("json")
        ? Answer.sent("application/json", view.screen().json())
        : Answer.seeOther(view.path());
  }

  private String press(Unit unit, Scene scene, UUID id, Press press) {
    var about = Running.find(unit.sql(), id).flatMap(running -> running.about(press.step()));
    if (about.isEmpty() || !conducting.press(unit, id, press)) {
      return "0";
    }
    var what = Map.of("team", about.get().name(), "step", press.step(), "at", press.at());
    var subject = Subject.of("contest", id);
    tools.journal().note(unit, scene.actor(), subject, "pitch-pressed", null, what);
    return "1";
  }
}
