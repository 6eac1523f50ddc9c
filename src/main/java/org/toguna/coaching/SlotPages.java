package org.toguna.coaching;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// One slot before its coach, and before the desk: who has a seat, who came. The desk gives and
/// takes seats too.
@Controller
class SlotPages {
  private static final String ONE = "/creneaux/{slot}";
  private static final String DESK = CoachingDesk.PATH + ONE;
  private static final String COACH = CoachPages.PATH + "/{contest}" + ONE;
  private static final int MOST_PERSONS = 50;

  private final ShelfTools tools;
  private final CoachingDoor door;
  private final Seating seats;
  private final Scheduling scheduling;
  private final Clock clock;

  SlotPages(
      ShelfTools tools, CoachingDoor door, Seating seats, Scheduling scheduling, Clock clock) {
    this.tools = tools;
    this.door = door;
    this.seats = seats;
    this.scheduling = scheduling;
    this.clock = clock;
  }

  record View(CoachingDoor.Inside in, Slot slot, Instant now) {
    Course course() {
      return in.course();
    }

    String path() {
      return in.base() + "/creneaux/" + slot.id();
    }

    /// Whether it can be said who came.
    boolean begun() {
      return slot.stands() && !slot.ahead(now);
    }

    /// Whether the desk may still give it to a team: also one that began, for who came unasked.
    Map<String, String> choices() {
      var choices = new LinkedHashMap<String, String>();
      course().coming().stream()
          .filter(team -> slot.of(team.id()).isEmpty())
          .forEach(team -> choices.put(team.id().toString(), team.name()));
      return choices;
    }
  }

  @GetMapping({DESK, COACH})
  Answer show(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID slot,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return view(scene, contest, slot, who)
        .<Answer>map(view -> {
          var filled = Form.showing(values(view));
          filled.put("fait", form.value("fait"));
          return Answer.page(page(scene, view, filled));
        })
        .orElseGet(Answer::notThere);
  }

  private Optional<View> view(Scene scene, UUID contest, UUID slot, SignedIn who) {
    return door.open(scene, contest, who)
        .flatMap(in -> in.slot(slot).map(one -> new View(in, one, clock.instant())));
  }

  private static Map<String, String> values(View view) {
    var values = new LinkedHashMap<String, String>();
    for (Booking one : view.slot().bookings()) {
      one.came()
          .ifPresent(came -> {
            values.put("came." + one.team(), came.attendance().name());
            values.put("persons." + one.team(), "" + came.persons());
          });
    }
    return values;
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return view.in().desk()
        ? (out, no) -> JtedeskslotGenerated.render(out, no, scene, view, form)
        : (out, no) -> JteslotGenerated.render(out, no, scene, view, form);
  }

  /// Who came, as far as it is said: what is left open stays so, and may be said later.
  @PostMapping({DESK + "/presence", COACH + "/presence"})
  Answer mark(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID slot,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = view(scene, contest, slot, who).filter(View::begun);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var came = new LinkedHashMap<UUID, Booking.Came>();
    for (Booking one : view.slot().bookings()) {
      if (form.ticked("came." + one.team())) {
        came.put(one.team(), came(form, one.team()));
      }
    }
    if (!form.isRight()) {
      return Answer.refused(page(scene, view, form));
    }
    tools.once(
        scene,
        form,
        unit -> {
          came.forEach((team, how) -> seats.mark(unit, view.slot(), team, how));
          return "1";
        });
    return Answer.seeOther(view.path() + "?fait=presence");
  }

  private static Booking.Came came(Form form, UUID team) {
    var how = form.choice("came." + team, Attendance.class, Attendance.ABSENT);
    return new Booking.Came(
        how, how == Attendance.ABSENT ? 0 : form.number("persons." + team, 1, MOST_PERSONS));
  }

  @PostMapping(DESK + "/equipes")
  Answer seat(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID slot,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = view(scene, contest, slot, who);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var team = form.id("team", id -> id).filter(one -> view.choices().containsKey("" + one));
    if (team.isEmpty()) {
      form.wrong("team", "web.form.choice");
    } else if (seated(scene, form, view, team.get())) {
      return Answer.seeOther(view.path() + "?fait=1");
    }
    return Answer.refused(page(scene, view, form));
  }

  private boolean seated(Scene scene, Form form, View view, UUID team) {
    try {
      var done =
          tools.once(
              scene,
              form,
              unit ->
                  scheduling.seat(unit, scene, view.course(), view.slot(), team) ? "1" : "autre");
      if (!done.equals("1")) {
        form.wrong("team", "coaching.slot.full");
      }
    } catch (Holds.Clash clash) {
      form.wrong("team", "coaching.clash.team");
    }
    return form.isRight();
  }

  @PostMapping(DESK + "/equipes/{team}/retrait")
  Answer unseat(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID slot,
      @PathVariable UUID team,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = view(scene, contest, slot, who);
    if (found.flatMap(view -> view.slot().of(team)).isEmpty()) {
      return Answer.notThere();
    }
    var view = found.orElseThrow();
    tools.once(
        scene,
        form,
        unit -> {
          scheduling.unseat(unit, scene, view.course(), view.slot(), team);
          return "1";
        });
    return Answer.seeOther(view.path() + "?fait=1");
  }

  /// The ways there are to have come, for a choice.
  static List<Attendance> ways() {
    return List.of(Attendance.values());
  }
}
