package org.toguna.pitch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
  private final Clock clock;

  ConductDesk(ShelfTools tools, Conducting conducting, Clock clock) {
    this.tools = tools;
    this.conducting = conducting;
    this.clock = clock;
  }

  /// What the page shows.
  record View(PassagesView of, Screen screen) {
    String path() {
      return of.path() + "/conduite";
    }

    /// What may be pressed now, the usual step first.
    List<Step> steps() {
      return switch (screen.phase()) {
        case "BETWEEN" -> first() ? List.of(Step.CALL) : List.of(Step.CALL, Step.UNDO);
        case "CALL" -> List.of(Step.PITCH, Step.ABSENT, Step.UNDO);
        case "PITCH" ->
            screen.lasting().questions() > 0
                ? List.of(Step.QUESTIONS, Step.END, Step.UNDO)
                : List.of(Step.END, Step.UNDO);
        case "QUESTIONS" -> List.of(Step.END, Step.UNDO);
        default -> List.of(Step.UNDO);
      };
    }

    private boolean first() {
      return of.running().map(Running::turns).orElse(List.of()).isEmpty();
    }
  }

  private Optional<View> view(Scene scene, Edition edition, UUID id) {
    var now = clock.instant();
    return tools
        .db()
        .read(sql -> PassagesView.find(sql, edition, id, now))
        .flatMap(of ->
            of.running()
                .filter(running -> running.day().seed().isPresent())
                .map(running -> new View(of, Screen.of(running, scene.lang(), now))));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID id) {
    return view(scene, edition, id)
        .<Answer>map(
            view -> Answer.page((out, no) -> JteconduiteGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  /// One press. `at` is the moment it was pressed at, in milliseconds since 1970, where it had to
  /// wait for the network.
  @PostMapping
  Answer press(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    if (view(scene, edition, id).isEmpty()) {
      return Answer.notThere();
    }
    var step = form.choice("step", Step.class, Step.UNDO);
    if (!form.isRight()) {
      return Answer.notThere();
    }
    var at = pressed(form);
    tools.once(scene, form, unit -> press(unit, scene, id, step, at));
    var view = view(scene, edition, id).orElseThrow();
    return form.value("format").equals("json")
        ? Answer.sent("application/json", view.screen().json())
        : Answer.seeOther(view.path());
  }

  private Instant pressed(Form form) {
    var at = form.value("at");
    return at.matches("[0-9]{12,14}") ? Instant.ofEpochMilli(Long.parseLong(at)) : clock.instant();
  }

  private String press(Unit unit, Scene scene, UUID id, Step step, Instant at) {
    var before = step == Step.UNDO ? Conducting.about(unit, id) : Optional.<String>empty();
    if (!conducting.press(unit, id, step, at)) {
      return "0";
    }
    var team = before.or(() -> Conducting.about(unit, id)).orElse("");
    tools
        .journal()
        .note(
            unit,
            scene.actor(),
            Subject.of("contest", id),
            "pitch-pressed",
            null,
            Map.of("team", team, "step", step, "at", at));
    return "1";
  }
}
