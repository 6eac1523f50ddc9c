package org.toguna.coaching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.base.Ids;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Slots on the desk: made, moved, cancelled.
@Controller
@RequestMapping(CoachingDesk.PATH + "/creneaux")
class SlotDesk {
  private final ShelfTools tools;
  private final CoachingDoor door;
  private final Scheduling scheduling;

  SlotDesk(ShelfTools tools, CoachingDoor door, Scheduling scheduling) {
    this.tools = tools;
    this.door = door;
    this.scheduling = scheduling;
  }

  @GetMapping("/nouveau")
  Answer blank(Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who) {
    return door.open(scene, contest, who)
        .<Answer>map(in -> {
          var from = in.course().programme().from().atTime(9, 0).toString();
          var usual = Map.of("begins", from, "minutes", "60", "seats", "1", "bookable", "on");
          return Answer.page(page(scene, in, Optional.empty(), Form.showing(usual)));
        })
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(
      Scene scene, CoachingDoor.Inside in, Optional<Slot> known, Form form) {
    var trail = CoachDesk.trail(scene, in);
    var action = in.base() + "/creneaux" + known.map(slot -> "/" + slot.id()).orElse("");
    var view =
        new FormView(
            scene.say(known.isEmpty() ? "coaching.slot.add" : "coaching.slot.change"),
            known.isEmpty()
                ? trail
                : List.of(trail.getLast(), new NavLink(action, known.get().terms().subject(), "")),
            action,
            SlotForm.asked(scene, in.course()),
            known.map(_ -> new FormView.End("coaching.slot.cancel", action + "/annulation", true)));
    return (out, no) -> JteformGenerated.render(out, no, scene, view, form);
  }

  @PostMapping
  Answer add(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    var in = door.open(scene, contest, who);
    if (in.isEmpty()) {
      return Answer.notThere();
    }
    var course = in.get().course();
    var terms = SlotForm.terms(form, course);
    if (form.isRight()) {
      try {
        return Answer.seeOther(
            tools.once(
                scene,
                form,
                unit -> {
                  var id = Ids.next();
                  scheduling.add(unit, scene, course, id, terms);
                  return in.get().base() + "/creneaux/" + id;
                }));
      } catch (Holds.Clash clash) {
        SlotForm.clash(form, clash.whose());
      }
    }
    return Answer.refused(page(scene, in.get(), Optional.empty(), form));
  }

  private record Known(CoachingDoor.Inside in, Slot slot) {}

  private Optional<Known> known(Scene scene, UUID contest, UUID slot, SignedIn who) {
    return door.open(scene, contest, who)
        .flatMap(in -> in.slot(slot).filter(Slot::stands).map(one -> new Known(in, one)));
  }

  @GetMapping("/{slot}/modification")
  Answer show(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID slot,
      @AuthenticationPrincipal SignedIn who) {
    return known(scene, contest, slot, who)
        .<Answer>map(known -> {
          var form = Form.showing(SlotForm.values(known.in().course(), known.slot()));
          return Answer.page(page(scene, known.in(), Optional.of(known.slot()), form));
        })
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/{slot}")
  Answer change(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID slot,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = known(scene, contest, slot, who);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var known = found.get();
    var terms = SlotForm.terms(form, known.in().course());
    if (form.isRight() && changed(scene, form, known, terms)) {
      return Answer.seeOther(known.in().base() + "/creneaux/" + slot + "?fait=1");
    }
    return Answer.refused(page(scene, known.in(), Optional.of(known.slot()), form));
  }

  private boolean changed(Scene scene, Form form, Known known, Slot.Terms terms) {
    var course = known.in().course();
    try {
      var done =
          tools.once(
              scene,
              form,
              unit -> scheduling.change(unit, scene, course, known.slot(), terms) ? "1" : "autre");
      if (!done.equals("1")) {
        form.wrong("seats", "coaching.slot.moved.meanwhile");
      }
    } catch (Holds.Clash clash) {
      SlotForm.clash(form, clash.whose());
    }
    return form.isRight();
  }

  @PostMapping("/{slot}/annulation")
  Answer cancel(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID slot,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = known(scene, contest, slot, who);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var known = found.get();
    var reason = form.text("reason", CoachingDesk.LONGEST_REASON);
    if (!form.isRight()) {
      SlotForm.values(known.in().course(), known.slot()).forEach(form::put);
      return Answer.refused(page(scene, known.in(), Optional.of(known.slot()), form));
    }
    tools.once(
        scene,
        form,
        unit -> {
          scheduling.cancel(unit, scene, known.in().course(), known.slot(), reason);
          return "1";
        });
    return Answer.seeOther(known.in().base() + "/creneaux/" + slot + "?fait=1");
  }
}
