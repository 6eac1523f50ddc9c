package org.toguna.pitch;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.application.HandedIn;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.jury.RoundFields;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A contest's day of presentations on the desk, before it begins: its terms, its teams, the list
/// closed, the draw.
@Controller
@RequestMapping(PassagesDesk.PATH)
class PassagesDesk {
  static final String PATH = "/organisation/editions/{number}/concours/{id}/passages";
  static final String DONE = "fait";
  private static final int LONGEST = 300;

  private final ShelfTools tools;
  private final Setting setting;
  private final AtTheStands stands;
  private final RoundFields fields;

  PassagesDesk(ShelfTools tools, Setting setting, AtTheStands stands, RoundFields fields) {
    this.tools = tools;
    this.setting = setting;
    this.stands = stands;
    this.fields = fields;
  }

  private Optional<PassagesView> view(Edition edition, UUID id) {
    return tools
        .db()
        .read(sql ->
            PassagesView.find(sql, edition, id, stands).map(view -> view.choosing(sql, fields)));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return view(edition, id)
        .<Answer>map(view -> {
          var filled = Form.showing(view.values());
          filled.put(DONE, form.value(DONE));
          return Answer.page(page(scene, view, filled));
        })
        .orElseGet(Answer::notThere);
  }

  private Answer.Template page(Scene scene, PassagesView view, Form form) {
    var round = stands.onDesk(view.edition(), view.contest(), scene);
    return (out, no) -> JtedeskpassagesGenerated.render(out, no, scene, view, round, form);
  }

  @PostMapping
  Answer set(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var terms = terms(form, edition);
          return unit ->
              setting.write(unit, edition.id(), id, terms)
                  && note(unit, scene, id, "pitch-set", terms);
        });
  }

  private static PitchDay.Terms terms(Form form, Edition edition) {
    var starts = form.moment("starts", edition.period().zone()).truncatedTo(ChronoUnit.MINUTES);
    var lengths =
        new PitchDay.Lengths(
            Duration.ofSeconds(form.number("pitch", 10, 3_600)),
            Duration.ofSeconds(form.number("questions", 0, 3_600)),
            Duration.ofSeconds(form.number("grace", 0, 3_600)));
    return new PitchDay.Terms(
        form.choice("mode", Mode.class, Mode.STAGE),
        starts,
        lengths,
        form.choice("late", Late.class, Late.REFUSED));
  }

  @PostMapping("/equipes")
  Answer choose(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var chosen =
              view.dossiers().stream()
                  .filter(one -> form.ticked(PassagesView.TEAM + one.number()))
                  .toList();
          var names = chosen.stream().map(HandedIn::name).toList();
          return unit ->
              setting.choose(unit, id, chosen)
                  && note(unit, scene, id, "pitch-teams", Map.of("teams", names));
        });
  }

  /// Closes the list that was read; changed meanwhile, it is shown again.
  @PostMapping("/liste")
  Answer close(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var source = form.text("source", LONGEST);
          var read = form.value("read");
          return unit ->
              setting.close(unit, id, read, source)
                  && note(unit, scene, id, "pitch-closed", Map.of("list", read, "source", source));
        });
  }

  @PostMapping("/graine")
  Answer draw(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var seed = form.text("seed", LONGEST);
          return unit ->
              setting.draw(unit, id, seed)
                  && note(unit, scene, id, "pitch-drawn", Map.of("seed", seed));
        });
  }

  private interface Read {
    Work of(PassagesView view);
  }

  private interface Work {
    boolean in(Unit unit);
  }

  /// What came too late changes nothing, and is said.
  private Answer step(Scene scene, Edition edition, UUID id, Form form, Read read) {
    var view = view(edition, id);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var work = read.of(view.get());
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    var led = tools.once(scene, form, unit -> work.in(unit) ? "1" : "autre");
    return Answer.seeOther(view.get().path() + "?" + DONE + "=" + led);
  }

  private boolean note(Unit unit, Scene scene, UUID contest, String verb, Object after) {
    var subject = Subject.of("contest", contest);
    tools.journal().note(unit, scene.actor(), subject, verb, null, after);
    return true;
  }
}
