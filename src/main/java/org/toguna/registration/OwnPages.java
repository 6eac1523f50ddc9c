package org.toguna.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.question.Sheet;
import org.toguna.signin.SignedIn;

/// A person's own registration in the current edition: its number, its place in line, the place
/// that is offered, the way out.
@Controller
@RequestMapping(OwnPages.PATH)
class OwnPages {
  static final String PATH = "/mon-espace/inscription";

  private final Db db;
  private final Registering registering;
  private final Badging badging;
  private final OwnBadge badge;
  private final Clock clock;

  OwnPages(Db db, Registering registering, Badging badging, OwnBadge badge, Clock clock) {
    this.db = db;
    this.registering = registering;
    this.badging = badging;
    this.badge = badge;
    this.clock = clock;
  }

  /// What the page shows; `place` in line where the person waits, whether a draw of that line was
  /// `told` to the public, `kept` is how long an offered place would be kept for somebody now.
  record Own(Edition edition, SignedIn who, Optional<Held> held, Duration kept) {
    record Held(
        Registration registration, ParticipantCategory as, int place, boolean told, boolean asked) {
      /// Its ticket for a draw that is still to come, or has been.
      String ticket() {
        return LineDraw.ticket(registration.id());
      }
    }
  }

  /// Whoever has just got its place finds the badge here: the way to it ends on this page.
  @GetMapping
  Answer show(Scene scene, Edition edition, @AuthenticationPrincipal SignedIn who, Form form) {
    var kept = Deadline.of(edition.period(), clock.instant());
    var own = db.read(sql -> new Own(edition, who, held(sql, edition, who), kept));
    boolean done = form.ticked("fait");
    boolean handedOn = form.ticked("transmis");
    var pass = done ? badge.pass(scene, edition, who) : Optional.<OwnBadge.Pass>empty();
    return Answer.page(
        (out, no) -> JteownGenerated.render(out, no, scene, own, done, handedOn, pass));
  }

  private static Optional<Own.Held> held(DSLContext sql, Edition edition, SignedIn who) {
    return Registration.of(sql, edition.id(), who.id())
        .map(one ->
            new Own.Held(
                one,
                ParticipantCategory.get(sql, one.category()),
                one.placeInLine(sql),
                one.state() == State.WAITING && LineDraw.isTold(sql, one.category()),
                !Sheet.of(sql, CategoryQuestions.of(one.category()), edition).isEmpty()));
  }

  /// Takes the place that is offered; where none is any more, the page says so.
  @PostMapping("/place")
  Answer accept(Edition edition, @AuthenticationPrincipal SignedIn who) {
    boolean taken = registering.accept(edition.id(), who.id());
    if (taken) {
      db.run(unit ->
          Registration.of(unit.sql(), edition.id(), who.id())
              .ifPresent(registration -> badging.issue(unit, registration)));
    }
    return Answer.seeOther(taken ? PATH + "?fait=1" : PATH);
  }

  @PostMapping("/retrait")
  Answer cancel(Edition edition, @AuthenticationPrincipal SignedIn who) {
    db.run(unit -> registering.cancel(unit, edition.id(), who.id()));
    return Answer.seeOther(PATH);
  }
}
