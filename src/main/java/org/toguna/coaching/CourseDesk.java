package org.toguna.coaching;

import java.util.HashMap;
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
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A contest's programme of coaching on the desk: where, from when to when, for how many.
@Controller
@RequestMapping(CoachingDesk.PATH + "/programme")
class CourseDesk {
  private static final int MOST_PLACES = 500;
  private static final int LONGEST_ROOM = 100;

  private final ShelfTools tools;
  private final Placement placement;

  CourseDesk(ShelfTools tools, Placement placement) {
    this.tools = tools;
    this.placement = placement;
  }

  private record Found(Edition edition, ContestTitle contest, Optional<Programme> programme) {
    String base() {
      return edition.desk(contest.deskPath()) + CoachingDesk.BELOW;
    }
  }

  private Optional<Found> find(Edition edition, UUID contest, SignedIn who) {
    return tools
        .db()
        .read(sql ->
            ContestTitle.find(sql, edition.id(), contest)
                .filter(_ -> CoachingDoor.mayRead(sql, contest, who.id()))
                .map(title -> new Found(edition, title, Programme.find(sql, contest))));
  }

  @GetMapping
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @AuthenticationPrincipal SignedIn who) {
    return find(edition, contest, who)
        .<Answer>map(found -> Answer.page(page(scene, found, Form.showing(values(found)))))
        .orElseGet(Answer::notThere);
  }

  private static Map<String, String> values(Found found) {
    var values = new HashMap<String, String>();
    found
        .programme()
        .ifPresent(one -> {
          values.put("centre", one.centre().name());
          values.put("address", one.centre().address());
          values.put("rooms", String.join("\n", one.centre().rooms()));
          values.put("from", one.from().toString());
          values.put("to", one.to().toString());
          values.put("places", "" + one.places());
        });
    return values;
  }

  private static Answer.Template page(Scene scene, Found found, Form form) {
    var contest = found.edition().desk(found.contest().deskPath());
    var view =
        new FormView(
            scene.say("coaching.programme"),
            List.of(
                new NavLink(contest, scene.say(found.contest().name()), ""),
                new NavLink(found.base(), scene.say("coaching.title"), "")),
            found.base() + "/programme",
            List.of(
                Asked.line("centre"),
                new Asked.Lines("address", 2, false),
                new Asked.Lines("rooms", 3, false),
                new Asked.Line("from", "date", true),
                new Asked.Line("to", "date", true),
                Asked.number("places")),
            Optional.empty());
    return (out, no) -> JteformGenerated.render(out, no, scene, view, form);
  }

  @PostMapping
  Answer save(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = find(edition, contest, who);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var programme = read(form, edition, contest);
    if (form.isRight()) {
      var done = tools.once(scene, form, unit -> written(unit, scene, programme) ? "1" : "taken");
      if (done.equals("1")) {
        return Answer.seeOther(found.get().base() + "?" + CoachingDesk.DONE + "=1");
      }
      form.wrong("places", "coaching.places.taken");
    }
    return Answer.refused(page(scene, found.get(), form));
  }

  private boolean written(Unit unit, Scene scene, Programme programme) {
    boolean done = placement.write(unit, programme);
    if (done) {
      var subject = Subject.of("coaching", programme.contest());
      tools.journal().note(unit, scene.actor(), subject, "coaching-set", null, values(programme));
    }
    return done;
  }

  private static Map<String, String> values(Programme one) {
    return Map.of(
        "centre", one.centre().name(),
        "from", one.from().toString(),
        "to", one.to().toString(),
        "places", "" + one.places());
  }

  private static Programme read(Form form, Edition edition, UUID contest) {
    var centre =
        new Programme.Centre(
            form.text("centre", 200),
            form.optional("address", 500),
            Programme.lines(form.optional("rooms", 2_000)));
    if (centre.rooms().stream().anyMatch(room -> room.length() > LONGEST_ROOM)) {
      form.wrong("rooms", "web.form.long", LONGEST_ROOM);
    }
    var from = form.date("from");
    var to = form.date("to");
    if (to.isBefore(from)) {
      form.wrong("to", "coaching.to.before");
    }
    return new Programme(
        contest, edition.id(), centre, from, to, form.number("places", 1, MOST_PLACES));
  }
}
