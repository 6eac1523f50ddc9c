package org.toguna.coaching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.base.Lang;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.people.Addresses;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Someone;
import org.toguna.signin.SignedIn;

/// One coach on the desk: invited, described, gone.
@Controller
@RequestMapping(CoachingDesk.PATH + "/coachs")
class CoachDesk {
  private static final int LONGEST_WORDS = 1_000;

  private final ShelfTools tools;
  private final CoachingDoor door;
  private final Inviting inviting;

  CoachDesk(ShelfTools tools, CoachingDoor door, Inviting inviting) {
    this.tools = tools;
    this.door = door;
    this.inviting = inviting;
  }

  @GetMapping("/nouveau")
  Answer blank(Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who) {
    return door.open(scene, contest, who)
        .<Answer>map(in -> Answer.page(fresh(scene, in, Form.showing(Map.of("langs.fr", "on")))))
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template fresh(Scene scene, CoachingDoor.Inside in, Form form) {
    var asked =
        Stream.concat(Stream.of(Asked.line("name"), Asked.line("contact")), profile().stream());
    var view =
        new FormView(
            scene.say("coaching.coach.add"),
            trail(scene, in),
            in.base() + "/coachs",
            asked.toList(),
            Optional.empty());
    return (out, no) -> JteformGenerated.render(out, no, scene, view, form);
  }

  static List<NavLink> trail(Scene scene, CoachingDoor.Inside in) {
    var course = in.course();
    return List.of(
        new NavLink(
            course.edition().desk(course.contest().deskPath()),
            scene.say(course.contest().name()),
            ""),
        new NavLink(in.base(), scene.say("coaching.title"), ""));
  }

  private static List<Asked> profile() {
    var langs = new LinkedHashMap<String, String>();
    Stream.of(Lang.values()).forEach(lang -> langs.put(lang.code(), lang.ownName()));
    return List.of(new Asked.Lines("knows", 4, false), new Asked.Several("langs", langs));
  }

  private static Coach.Profile profile(Form form) {
    return new Coach.Profile(
        Programme.lines(form.optional("knows", LONGEST_WORDS)),
        Stream.of(Lang.values())
            .map(Lang::code)
            .filter(lang -> form.ticked("langs." + lang))
            .toList());
  }

  @PostMapping
  Answer add(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    var in = door.open(scene, contest, who);
    if (in.isEmpty()) {
      return Answer.notThere();
    }
    var name = form.text("name", Persons.LONGEST_NAME);
    var typed = form.text("contact", 254);
    var address = Addresses.read(typed);
    if (address.isEmpty() && !typed.isEmpty()) {
      form.wrong("contact", "people.contact.wrong");
    }
    var profile = profile(form);
    if (address.isPresent() && form.isRight()) {
      var someone = new Someone(name, List.of(address.get()), scene.lang());
      var became =
          tools.once(
              scene, form, unit -> inviting.invite(unit, scene, in.get(), someone, profile).name());
      switch (Inviting.Became.valueOf(became)) {
        case INVITED -> {
          return Answer.seeOther(in.get().base() + "?" + CoachingDesk.DONE + "=invite");
        }
        case THERE -> form.wrong("name", "coaching.coach.there");
        case JUROR -> form.wrong("name", "coaching.coach.juror");
        case RIVAL -> form.wrong("name", "coaching.coach.rival");
      }
    }
    return Answer.refused(fresh(scene, in.get(), form));
  }

  @GetMapping("/{coach}")
  Answer one(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID coach,
      @AuthenticationPrincipal SignedIn who) {
    return known(scene, contest, coach, who)
        .<Answer>map(known -> {
          var values = new HashMap<String, String>();
          var profile = known.coach().profile();
          values.put("knows", String.join("\n", profile.knows()));
          profile.langs().forEach(lang -> values.put("langs." + lang, "on"));
          return Answer.page(known(scene, known, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  private record Known(CoachingDoor.Inside in, Coach coach) {
    String path() {
      return in.base() + "/coachs/" + coach.id();
    }
  }

  private Optional<Known> known(Scene scene, UUID contest, UUID coach, SignedIn who) {
    return door.open(scene, contest, who)
        .flatMap(in ->
            in.course()
                .coach(new PersonId(coach))
                .filter(Coach::here)
                .map(one -> new Known(in, one)));
  }

  private static Answer.Template known(Scene scene, Known known, Form form) {
    var name = known.coach().name();
    var end = new FormView.End("coaching.coach.leave", known.path() + "/depart", false);
    var view =
        new FormView(
            name.isEmpty() ? scene.say("coaching.erased") : name,
            trail(scene, known.in()),
            known.path(),
            profile(),
            Optional.of(end));
    return (out, no) -> JteformGenerated.render(out, no, scene, view, form);
  }

  @PostMapping("/{coach}")
  Answer change(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID coach,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var known = known(scene, contest, coach, who);
    if (known.isEmpty()) {
      return Answer.notThere();
    }
    var profile = profile(form);
    if (!form.isRight()) {
      return Answer.refused(known(scene, known.get(), form));
    }
    tools.once(
        scene,
        form,
        unit -> {
          inviting.change(unit, scene, known.get().coach(), profile);
          return "1";
        });
    return Answer.seeOther(known.get().in().base() + "?" + CoachingDesk.DONE + "=1");
  }

  @PostMapping("/{coach}/depart")
  Answer leave(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID coach,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var known = known(scene, contest, coach, who);
    if (known.isEmpty()) {
      return Answer.notThere();
    }
    var left =
        tools.once(
            scene, form, unit -> inviting.leave(unit, scene, known.get().coach()) ? "1" : "reste");
    return Answer.seeOther(known.get().in().base() + "?" + CoachingDesk.DONE + "=" + left);
  }
}
