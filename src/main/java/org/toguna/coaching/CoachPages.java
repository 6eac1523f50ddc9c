package org.toguna.coaching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.signin.SignedIn;

/// A coach's own desk: what it is asked, its slots, its contests' teams.
@Controller
class CoachPages {
  static final String PATH = "/accompagnement";

  private final ShelfTools tools;
  private final Coaches coaches;
  private final Clock clock;

  CoachPages(ShelfTools tools, Coaches coaches, Clock clock) {
    this.tools = tools;
    this.coaches = coaches;
    this.clock = clock;
  }

  /// A contest somebody is asked to coach in, or does.
  record Mine(Course course, Coach coach, Instant now) {
    String path() {
      return PATH + "/" + course.contest().id();
    }

    boolean asked() {
      return coach.state() == CoachState.INVITED;
    }

    List<Slot> slots() {
      return course.slots().stream()
          .filter(slot -> slot.meeting().coach().filter(coach.id()::equals).isPresent())
          .toList();
    }

    /// Those that are over and of which it is not said who came.
    boolean unsaid(Slot slot) {
      return slot.stands()
          && !slot.ahead(now)
          && slot.bookings().stream().anyMatch(one -> one.came().isEmpty());
    }
  }

  @GetMapping(PATH)
  Answer list(Scene scene, @AuthenticationPrincipal SignedIn who, Form form) {
    var all = tools.db().read(sql -> mine(sql, who.id()));
    return Answer.page(
        (out, no) -> JtemineGenerated.render(out, no, scene, all, form.value("fait")));
  }

  private List<Mine> mine(DSLContext sql, PersonId who) {
    return Coach.of(sql, who).stream()
        .filter(one -> CoachingDoor.mayRead(sql, one.contest(), who))
        .flatMap(one ->
            Course.find(sql, one.contest()).stream()
                .map(course -> new Mine(course, one, clock.instant())))
        .toList();
  }

  @PostMapping(PATH + "/{contest}/reponse")
  Answer answer(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    boolean asked =
        tools.db().read(sql -> mine(sql, who.id())).stream()
            .anyMatch(one -> one.asked() && one.course().contest().id().equals(contest));
    if (!asked) {
      return Answer.notThere();
    }
    boolean accepts = form.value("answer").equals("oui");
    tools.once(
        scene,
        form,
        unit -> {
          if (coaches.answer(unit, contest, who.id(), accepts)) {
            var verb = accepts ? "coaching-agreed" : "coaching-declined";
            var subject = Subject.of("coaching", contest);
            tools.journal().note(unit, scene.actor(), subject, verb, null, Map.of());
          }
          return "1";
        });
    return Answer.seeOther(PATH + "?fait=1");
  }
}
