package org.toguna.jury;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// Gives every juror without a conflict a seat for every dossier of a round, in one step.
@Controller
@RequestMapping(JuryDesk.PATH + EveryoneDesk.BELOW)
class EveryoneDesk {
  static final String BELOW = "/tous";

  private final ShelfTools tools;
  private final Everyone everyone;
  private final RoundFields fields;

  EveryoneDesk(ShelfTools tools, Everyone everyone, RoundFields fields) {
    this.tools = tools;
    this.everyone = everyone;
    this.fields = fields;
  }

  private Optional<EveryoneView> view(Edition edition, UUID contest) {
    var at = new EveryoneView.At(edition, contest);
    return tools.db().read(sql -> EveryoneView.find(sql, everyone, fields, at));
  }

  private static Answer.Template page(Scene scene, EveryoneView view, String done) {
    return (out, no) -> JtedeskeveryoneGenerated.render(out, no, scene, view, done);
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return view(edition, contest)
        .<Answer>map(view -> Answer.page(page(scene, view, form.value(JuryDesk.DONE))))
        .orElseGet(Answer::notThere);
  }

  @PostMapping
  Answer begin(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return turn(scene, edition, contest, form, true);
  }

  @PostMapping("/fin")
  Answer end(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return turn(scene, edition, contest, form, false);
  }

  private Answer turn(Scene scene, Edition edition, UUID contest, Form form, boolean on) {
    var view = view(edition, contest);
    var round = form.choice("round", Round.class, Round.PITCH);
    if (view.isEmpty() || !form.isRight() || !view.get().call().grids().containsKey(round)) {
      return Answer.notThere();
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              boolean done =
                  on ? begun(unit, scene, contest, round) : ended(unit, scene, contest, round);
              return view.get().path() + "?" + JuryDesk.DONE + "=" + (done ? "1" : "autre");
            }));
  }

  private boolean begun(Unit unit, Scene scene, UUID contest, Round round) {
    boolean begun = everyone.begin(unit, contest, round);
    if (begun) {
      int seats = Seats.in(unit.sql(), contest, round).size();
      note(unit, scene, contest, "jury-everyone", Map.of("round", round.slug(), "seats", seats));
    }
    return begun;
  }

  private boolean ended(Unit unit, Scene scene, UUID contest, Round round) {
    boolean ended = Everyone.end(unit, contest, round);
    if (ended) {
      note(unit, scene, contest, "jury-everyone-ended", Map.of("round", round.slug()));
    }
    return ended;
  }

  private void note(Unit unit, Scene scene, UUID contest, String verb, Map<String, Object> after) {
    tools.journal().note(unit, scene.actor(), Subject.of("jury", contest), verb, null, after);
  }
}
