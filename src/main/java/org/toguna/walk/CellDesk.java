package org.toguna.walk;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.pitch.Team;

/// A group and a stand on the desk: how far they are with each other, and what is corrected of it,
/// with a reason.
@Controller
@RequestMapping(WalkDesk.PATH + "/{group}/{team}")
class CellDesk {
  private static final String REASON = "reason";

  private final ShelfTools tools;
  private final Correcting correcting;

  CellDesk(ShelfTools tools, Correcting correcting) {
    this.tools = tools;
    this.correcting = correcting;
  }

  /// What the page shows.
  record View(WalkView of, Group group, Team team) {
    Walk.Cell cell() {
      return of.walk().cell(group, team);
    }

    String path() {
      return of.path() + "/" + group.number() + "/" + team.number();
    }

    List<Asked> asked(Scene scene) {
      var met = new LinkedHashMap<String, String>();
      met.put("oui", scene.say("walk.met.oui"));
      met.put("non", scene.say("walk.met.non"));
      return List.of(new Asked.Choice("met", met, true), new Asked.Lines(REASON, 3, true));
    }

    boolean mayBeTakenBack() {
      return cell().seen().mayBeTakenBack() || of.walk().remark(group, team).isPresent();
    }

    Correcting.At at() {
      return new Correcting.At(of.contest().id(), group.number(), team.number());
    }
  }

  private Optional<View> view(Edition edition, UUID id, int group, int team) {
    return tools
        .db()
        .read(sql -> WalkView.find(sql, edition, id))
        .filter(of -> of.walk().isDrawn())
        .flatMap(of ->
            of.walk()
                .group(group)
                .flatMap(one -> of.walk().team(team).map(other -> new View(of, one, other))));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskcellGenerated.render(out, no, scene, view, form);
  }

  @GetMapping
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable int group,
      @PathVariable int team) {
    var usual = Form.showing(Map.of("met", "non"));
    return view(edition, id, group, team)
        .<Answer>map(view -> Answer.page(page(scene, view, usual)))
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/note")
  Answer note(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable int group,
      @PathVariable int team,
      Form form) {
    var view = view(edition, id, group, team);
    boolean met = form.value("met").equals("oui");
    return corrected(
        scene,
        form,
        view,
        met ? "walk-met" : "walk-excused",
        (unit, reason) -> correcting.note(unit, view.orElseThrow().at(), met, reason));
  }

  @PostMapping("/retrait")
  Answer takeBack(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable int group,
      @PathVariable int team,
      Form form) {
    var view = view(edition, id, group, team);
    return corrected(
        scene,
        form,
        view,
        "walk-taken-back",
        (unit, reason) -> correcting.takeBack(unit, view.orElseThrow().at()));
  }

  private interface Correction {
    boolean in(Unit unit, String reason);
  }

  private Answer corrected(
      Scene scene, Form form, Optional<View> found, String verb, Correction correction) {
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var reason = form.text(REASON, Remark.LONGEST);
    if (!form.isRight()) {
      return Answer.refused(page(scene, view, form));
    }
    var led =
        tools.once(
            scene,
            form,
            unit -> {
              if (!correction.in(unit, reason)) {
                return WalkDesk.MOVED;
              }
              note(unit, scene, view, verb, reason);
              return "1";
            });
    return Answer.seeOther(view.of().path() + "?" + WalkDesk.DONE + "=" + led);
  }

  private void note(Unit unit, Scene scene, View view, String verb, String reason) {
    var what = new HashMap<String, Object>();
    what.put("group", view.group().name());
    what.put("team", view.team().name());
    what.put(REASON, reason);
    var subject = Subject.of("contest", view.of().contest().id());
    tools.journal().note(unit, scene.actor(), subject, verb, null, what);
  }
}
