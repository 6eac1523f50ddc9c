package org.toguna.jury;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.assignment.Objective;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.eligibility.Eligible;
import org.toguna.kit.base.Lang;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// Asks for an assignment, and shows those that were proposed.
@Controller
@RequestMapping(JuryDesk.PATH + AssignDesk.BELOW)
class AssignDesk {
  static final String BELOW = "/attribution";
  private static final int SHOWN = 30;
  private static final int MOST = 100;
  private static final String KEEP = "KEEP";
  private static final String ANEW = "ANEW";

  private final ShelfTools tools;
  private final Proposing proposing;

  AssignDesk(ShelfTools tools, Proposing proposing) {
    this.tools = tools;
    this.proposing = proposing;
  }

  record View(
      Edition edition,
      Call call,
      Size size,
      List<Proposal> proposals,
      int revision,
      RulesView rules) {
    String back() {
      return JuryDesk.View.base(edition, call);
    }

    String path() {
      return back() + BELOW;
    }

    /// Of the jury and the dossiers as they are now.
    boolean present(Proposal proposal) {
      return proposal.made().revision() == revision;
    }

    List<Asked> asked(Scene scene) {
      var rounds = new LinkedHashMap<String, String>();
      call.grids().keySet().forEach(round -> rounds.put(round.name(), scene.say(round.key())));
      var objectives = new LinkedHashMap<String, String>();
      Stream.of(Objective.values())
          .forEach(one -> objectives.put(one.name(), scene.say("jury.objective." + one.name())));
      var manners = new LinkedHashMap<String, String>();
      Stream.of(ANEW, KEEP).forEach(one -> manners.put(one, scene.say("jury.manner." + one)));
      return List.of(
          new Asked.Choice("round", rounds, true),
          new Asked.Choice("manner", manners, true),
          Asked.number("each"),
          Asked.number("min"),
          Asked.number("max"),
          new Asked.Choice("objective", objectives, true),
          new Asked.Line("bodymost", "number", false),
          new Asked.Several("reads", JurorForm.langs()));
    }
  }

  /// Dossiers that may go on, and jurors who sit.
  record Size(int dossiers, int jurors) {
    boolean begins() {
      return dossiers > 0 && jurors > 0;
    }
  }

  private Optional<View> view(Edition edition, UUID contest) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), contest)
                .map(call ->
                    new View(
                        edition,
                        call,
                        new Size(
                            Eligible.in(sql, contest).size(), Jurors.sitting(sql, contest).size()),
                        Proposal.in(sql, contest, SHOWN),
                        Proposal.revision(sql, contest).orElse(0),
                        RulesView.of(sql, edition, call))));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID contest) {
    return view(edition, contest)
        .<Answer>map(view -> Answer.page(page(scene, view, Form.showing(usual(view)))))
        .orElseGet(Answer::notThere);
  }

  /// What was asked last, or three jurors a dossier as evenly as can be.
  private static Map<String, String> usual(View view) {
    var values = new HashMap<String, String>();
    view.proposals().stream()
        .findFirst()
        .ifPresentOrElse(
            last -> {
              values.put("round", last.round().name());
              put(values, last.wanted());
            },
            () -> put(values, even(view.size())));
    return values;
  }

  private static Wanted even(Size size) {
    int each = Math.min(3, Math.max(1, size.jurors()));
    int readings = size.dossiers() * each;
    int jurors = Math.max(1, size.jurors());
    return new Wanted(
        each, readings / jurors, readings / jurors + 1, Objective.FAIR, 0, List.of(), List.of());
  }

  private static void put(Map<String, String> values, Wanted wanted) {
    values.put("each", "" + wanted.perDossier());
    values.put("min", "" + wanted.min());
    values.put("max", "" + wanted.max());
    values.put("objective", wanted.objective().name());
    values.put("bodymost", wanted.bodyMost() == 0 ? "" : "" + wanted.bodyMost());
    wanted.langs().forEach(lang -> values.put("reads." + lang, "on"));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskassignGenerated.render(out, no, scene, view, form);
  }

  @PostMapping
  Answer propose(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    var view = view(edition, contest);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var order = order(form, view.get());
    if (!view.get().size().begins()) {
      form.wrong("round", "jury.assign.nobody");
    }
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    var computed = proposing.compute(order);
    return Answer.seeOther(
        tools.once(scene, form, unit -> view.get().path() + "/" + proposing.keep(unit, computed)));
  }

  private static Proposing.Order order(Form form, View view) {
    var round = form.choice("round", Round.class, Round.SHORTLIST);
    if (form.error("round") == null && !view.call().grids().containsKey(round)) {
      form.wrong("round", "web.form.choice");
    }
    var manner = form.value("manner");
    if (!manner.equals(KEEP) && !manner.equals(ANEW)) {
      form.wrong("manner", "web.form.choice");
    }
    int each = form.number("each", 1, MOST);
    int min = form.number("min", 0, 10_000);
    int max = form.number("max", 1, 10_000);
    if (form.error("max") == null && max < min) {
      form.wrong("max", "jury.assign.max.below");
    }
    var wanted =
        new Wanted(
            each,
            min,
            Math.max(min, max),
            form.choice("objective", Objective.class, Objective.FAIR),
            form.optionalNumber("bodymost", 1, MOST).orElse(0),
            Stream.of(Lang.values())
                .map(Lang::code)
                .filter(lang -> form.ticked("reads." + lang))
                .toList(),
            view.rules().rules().getOrDefault(round, List.of()));
    return new Proposing.Order(view.call().id(), round, manner.equals(KEEP), wanted);
  }
}
