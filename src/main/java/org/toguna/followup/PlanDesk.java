package org.toguna.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// What is asked and when, on the desk: bands, whether figures are public, the check-ins.
@Controller
@RequestMapping(FollowDesk.PATH)
class PlanDesk {
  private static final int LONGEST_NAME = 100;

  private final ShelfTools tools;
  private final Following following;
  private final Clock clock;

  PlanDesk(ShelfTools tools, Following following, Clock clock) {
    this.tools = tools;
    this.following = following;
    this.clock = clock;
  }

  /// A form of the plan; one check-in that is open may be closed beneath it.
  record View(
      FollowDesk.View desk,
      String title,
      String action,
      List<Asked> asked,
      Optional<Checkin> open) {}

  private Optional<FollowDesk.View> desk(Edition edition) {
    return Optional.of(FollowDesk.view(tools, edition, clock.instant()))
        .filter(view -> view.round().isPresent());
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskplanGenerated.render(out, no, scene, view, form);
  }

  private static View plan(Scene scene, FollowDesk.View desk) {
    return new View(
        desk,
        scene.say("followup.plan"),
        desk.base() + "/reglages",
        List.of(new Asked.Lines("bands", 6, true), Asked.tick("shown")),
        Optional.empty());
  }

  @GetMapping("/reglages")
  Answer plan(Scene scene, Edition edition) {
    return desk(edition)
        .<Answer>map(desk -> {
          var plan = desk.round().orElseThrow().plan();
          var values = Map.of("bands", plan.told(), "shown", plan.shown() ? "on" : "");
          return Answer.page(page(scene, plan(scene, desk), Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/reglages")
  Answer write(Scene scene, Edition edition, Form form) {
    var desk = desk(edition);
    if (desk.isEmpty()) {
      return Answer.notThere();
    }
    var bands = bands(form);
    if (form.isRight()) {
      try {
        var plan = new Plan(edition.id(), bands, form.ticked("shown"));
        var done = tools.once(scene, form, unit -> following.write(unit, plan) ? "1" : "fixe");
        if (done.equals("1")) {
          return Answer.seeOther(desk.get().base() + "?fait=1");
        }
        form.wrong("bands", "followup.bands.fixed");
      } catch (IllegalArgumentException unordered) {
        form.wrong("bands", "followup.bands.wrong");
      }
    }
    return Answer.refused(page(scene, plan(scene, desk.get()), form));
  }

  private static List<Long> bands(Form form) {
    var bands = new ArrayList<Long>();
    for (String line : form.text("bands", 400).split("\n")) {
      var digits = line.replaceAll("[\\s\u00a0\u202f.]", "");
      if (digits.matches("[0-9]{1,15}")) {
        bands.add(Long.valueOf(digits));
      } else if (!digits.isEmpty()) {
        form.wrong("bands", "web.form.number");
      }
    }
    return bands;
  }

  private static View checkin(Scene scene, FollowDesk.View desk, Optional<Checkin> known) {
    var path = desk.base() + "/rendez-vous" + known.map(one -> "/" + one.id()).orElse("");
    return new View(
        desk,
        known.map(one -> scene.say(one.asked().name())).orElse(scene.say("followup.checkin.add")),
        path,
        List.of(
            Asked.words("name"),
            new Asked.Line("opens", "date", true),
            new Asked.Line("due", "date", true)),
        known);
  }

  @GetMapping("/rendez-vous/nouveau")
  Answer blank(Scene scene, Edition edition) {
    return desk(edition)
        .<Answer>map(desk ->
            Answer.page(
                page(scene, checkin(scene, desk, Optional.empty()), Form.showing(Map.of()))))
        .orElseGet(Answer::notThere);
  }

  private static Optional<Checkin> open(FollowDesk.View desk, UUID checkin) {
    return desk.round().orElseThrow().checkin(checkin).filter(one -> one.closed().isEmpty());
  }

  @GetMapping("/rendez-vous/{checkin}")
  Answer one(Scene scene, Edition edition, @PathVariable UUID checkin) {
    return desk(edition)
        .flatMap(desk ->
            open(desk, checkin)
                .<Answer>map(known ->
                    Answer.page(
                        page(
                            scene,
                            checkin(scene, desk, Optional.of(known)),
                            Form.showing(values(known.asked()))))))
        .orElseGet(Answer::notThere);
  }

  private static Map<String, String> values(Checkin.Asked asked) {
    var values = new HashMap<String, String>();
    for (Lang lang : Lang.values()) {
      values.put("name." + lang.code(), asked.name().exactly(lang));
    }
    values.put("opens", asked.opens().toString());
    values.put("due", asked.due().toString());
    return values;
  }

  @PostMapping("/rendez-vous")
  Answer add(Scene scene, Edition edition, Form form) {
    return desk(edition)
        .map(desk -> save(scene, desk, Optional.empty(), form))
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/rendez-vous/{checkin}")
  Answer change(Scene scene, Edition edition, @PathVariable UUID checkin, Form form) {
    return desk(edition)
        .flatMap(
            desk -> open(desk, checkin).map(known -> save(scene, desk, Optional.of(known), form)))
        .orElseGet(Answer::notThere);
  }

  private Answer save(Scene scene, FollowDesk.View desk, Optional<Checkin> known, Form form) {
    Words name = form.words("name", LONGEST_NAME);
    LocalDate opens = form.date("opens");
    LocalDate due = form.date("due");
    if (due.isBefore(opens)) {
      form.wrong("due", "followup.due.before");
    }
    if (form.isRight()) {
      var id = known.map(Checkin::id).orElseGet(Ids::next);
      var asked = new Checkin.Asked(name, opens, due);
      var done =
          tools.once(
              scene,
              form,
              unit -> {
                boolean written = following.write(unit, desk.edition().id(), id, asked);
                if (written) {
                  FollowDesk.note(
                      tools, unit, scene, desk.edition(), "followup-checkin", values(asked));
                }
                return written ? "1" : "pris";
              });
      if (done.equals("1")) {
        return Answer.seeOther(desk.base() + "?fait=1");
      }
      form.wrong("due", "followup.due.taken");
    }
    return Answer.refused(page(scene, checkin(scene, desk, known), form));
  }

  @PostMapping("/rendez-vous/{checkin}/cloture")
  Answer close(Scene scene, Edition edition, @PathVariable UUID checkin, Form form) {
    var desk = desk(edition);
    if (desk.flatMap(view -> open(view, checkin)).isEmpty()) {
      return Answer.notThere();
    }
    tools.once(
        scene,
        form,
        unit -> {
          following.close(unit, checkin);
          FollowDesk.note(tools, unit, scene, edition, "followup-closed", Map.of());
          return "1";
        });
    return Answer.seeOther(edition.desk(FollowDesk.BELOW) + "?fait=1");
  }
}
