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
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What teams hand in, on the desk.
@Controller
@RequestMapping(CoachingDesk.PATH + "/livrables")
class DeliverableDesk {
  private final ShelfTools tools;
  private final CoachingDoor door;
  private final Delivering delivering;

  DeliverableDesk(ShelfTools tools, CoachingDoor door, Delivering delivering) {
    this.tools = tools;
    this.door = door;
    this.delivering = delivering;
  }

  /// One there is, or a new one.
  private record Found(CoachingDoor.Inside in, Optional<Deliverable> known) {
    String path() {
      return in.base() + "/livrables" + known.map(one -> "/" + one.id()).orElse("");
    }
  }

  private Optional<Found> fresh(Scene scene, UUID contest, SignedIn who) {
    return door.open(scene, contest, who).map(in -> new Found(in, Optional.empty()));
  }

  private Optional<Found> known(Scene scene, UUID contest, UUID id, SignedIn who) {
    return door.open(scene, contest, who)
        .flatMap(in -> in.course().deliverable(id).map(one -> new Found(in, Optional.of(one))));
  }

  @GetMapping("/nouveau")
  Answer blank(Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who) {
    return fresh(scene, contest, who)
        .<Answer>map(found -> {
          var due = found.in().course().programme().to().atTime(18, 0).toString();
          return Answer.page(page(scene, found, Form.showing(Map.of("due", due))));
        })
        .orElseGet(Answer::notThere);
  }

  @GetMapping("/{deliverable}")
  Answer show(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID deliverable,
      @AuthenticationPrincipal SignedIn who) {
    return known(scene, contest, deliverable, who)
        .<Answer>map(found -> {
          var what = found.known().orElseThrow().what();
          var zone = found.in().course().edition().period().zone();
          var due = what.due().atZone(zone).toLocalDateTime().toString();
          var values = Map.of("name", what.name(), "wanted", what.text(), "due", due);
          return Answer.page(page(scene, found, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  /// What teams have handed something in for is not taken away from under them.
  private static Answer.Template page(Scene scene, Found found, Form form) {
    var view =
        new FormView(
            scene.say(
                found.known().isEmpty()
                    ? "coaching.deliverable.add"
                    : "coaching.deliverable.change"),
            CoachDesk.trail(scene, found.in()),
            found.path(),
            List.of(
                Asked.line("name"),
                new Asked.Lines("wanted", 4, false),
                new Asked.Line("due", "datetime-local", true)),
            found
                .known()
                .filter(one -> one.handIns().isEmpty())
                .map(_ ->
                    new FormView.End(
                        "coaching.deliverable.remove", found.path() + "/retrait", false)));
    return (out, no) -> JteformGenerated.render(out, no, scene, view, form);
  }

  @PostMapping
  Answer add(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    return save(scene, fresh(scene, contest, who), form);
  }

  @PostMapping("/{deliverable}")
  Answer change(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID deliverable,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return save(scene, known(scene, contest, deliverable, who), form);
  }

  private Answer save(Scene scene, Optional<Found> found, Form form) {
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var in = found.get().in();
    var zone = in.course().edition().period().zone();
    var wanted =
        new Deliverable.Wanted(
            form.text("name", 200), form.optional("wanted", 2_000), form.moment("due", zone));
    if (!form.isRight()) {
      return Answer.refused(page(scene, found.get(), form));
    }
    tools.once(
        scene,
        form,
        unit -> {
          var id = found.get().known().map(Deliverable::id).orElseGet(Ids::next);
          var contest = in.course().contest().id();
          delivering.write(unit, contest, id, wanted);
          var after = Map.of("name", wanted.name(), "due", wanted.due().toString());
          var subject = Subject.of("coaching", contest);
          tools.journal().note(unit, scene.actor(), subject, "coaching-deliverable", null, after);
          return "1";
        });
    return Answer.seeOther(in.base() + "?" + CoachingDesk.DONE + "=1");
  }

  @PostMapping("/{deliverable}/retrait")
  Answer remove(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID deliverable,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = known(scene, contest, deliverable, who);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var done =
        tools.once(
            scene, form, unit -> delivering.remove(unit, contest, deliverable) ? "1" : "autre");
    return Answer.seeOther(found.get().in().base() + "?" + CoachingDesk.DONE + "=" + done);
  }
}
