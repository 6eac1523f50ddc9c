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

/// What an organiser asks of the panels of a round, group by group.
@Controller
@RequestMapping(JuryDesk.PATH + AssignDesk.BELOW + RuleDesk.BELOW)
class RuleDesk {
  static final String BELOW = "/regles";
  private static final int MOST = 16;

  private final ShelfTools tools;

  RuleDesk(ShelfTools tools) {
    this.tools = tools;
  }

  private Optional<RulesView> view(Edition edition, UUID contest) {
    return tools.db().read(sql -> RulesView.find(sql, edition, contest));
  }

  private static Answer.Template page(Scene scene, RulesView view, Form form) {
    return (out, no) -> JtedeskrulesGenerated.render(out, no, scene, view, form);
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID contest) {
    return view(edition, contest)
        .<Answer>map(view -> Answer.page(page(scene, view, Form.showing(Map.of("least", "1")))))
        .orElseGet(Answer::notThere);
  }

  @PostMapping
  Answer set(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    var view = view(edition, contest);
    if (view.isEmpty() || !view.get().begins()) {
      return Answer.notThere();
    }
    var round = round(form, view.get());
    var rule = rule(form, view.get());
    if (!form.isRight() || rule.isEmpty()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              RoundRules.set(unit, contest, round, rule.get());
              note(unit, scene, contest, "jury-rule-set", round, rule.get());
              return view.get().back();
            }));
  }

  private static Round round(Form form, RulesView view) {
    var round = form.choice("round", Round.class, Round.SHORTLIST);
    if (form.error("round") == null && !view.call().grids().containsKey(round)) {
      form.wrong("round", "web.form.choice");
    }
    return round;
  }

  private static Optional<GroupRule> rule(Form form, RulesView view) {
    var group = view.group(form.value("group"));
    if (group.isEmpty()) {
      form.wrong("group", "web.form.choice");
    }
    int least = form.optionalNumber("least", 0, MOST).orElse(0);
    var most = form.optionalNumber("most", 1, MOST);
    if (form.error("least") == null && form.error("most") == null) {
      if (least == 0 && most.isEmpty()) {
        form.wrong("least", "jury.rule.least.missing");
      } else if (most.isPresent() && most.getAsInt() < least) {
        form.wrong("most", "jury.rule.most.below");
      }
    }
    return group.map(one -> new GroupRule(one.group(), one.name(), least, most.orElse(0)));
  }

  @PostMapping("/retrait")
  Answer remove(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    var view = view(edition, contest);
    var round = form.choice("round", Round.class, Round.SHORTLIST);
    var rule = view.flatMap(one -> one.rule(round, form.value("group")));
    if (rule.isEmpty()) {
      return Answer.notThere();
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              if (RoundRules.remove(unit, contest, round, rule.get())) {
                note(unit, scene, contest, "jury-rule-removed", round, rule.get());
              }
              return view.get().back();
            }));
  }

  private void note(
      Unit unit, Scene scene, UUID contest, String verb, Round round, GroupRule rule) {
    Map<String, Object> after =
        Map.of(
            "round", round.slug(),
            "group", rule.code(),
            "least", rule.least(),
            "most", rule.most());
    tools.journal().note(unit, scene.actor(), Subject.of("jury", contest), verb, null, after);
  }
}
