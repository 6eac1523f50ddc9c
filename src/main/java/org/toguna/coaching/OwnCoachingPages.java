package org.toguna.coaching;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A team's own page of coaching: its place, its slots, what it hands in, the notes.
@Controller
class OwnCoachingPages {
  static final String ONE = "/concours/{slug}/dossier/{code}" + CoachingDesk.BELOW;
  static final String OF = "/editions/{number}";

  private final ShelfTools tools;
  private final Placement placement;
  private final Seating seats;
  private final Clock clock;

  OwnCoachingPages(ShelfTools tools, Placement placement, Seating seats, Clock clock) {
    this.tools = tools;
    this.placement = placement;
    this.seats = seats;
    this.clock = clock;
  }

  private Optional<OwnCoaching> find(Edition edition, String slug, String code, SignedIn who) {
    var asking = new OwnCoaching.Asking(edition, slug, code);
    return tools.db().read(sql -> OwnCoaching.find(sql, asking, who.id(), clock.instant()));
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return find(edition, slug, code, who)
        .<Answer>map(own -> Answer.page(page(scene, own, form)))
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, OwnCoaching own, Form form) {
    return (out, no) -> JteownGenerated.render(out, no, scene, own, form);
  }

  /// Takes the place, declines it, or gives it back.
  @PostMapping({ONE + "/place", OF + ONE + "/place"})
  Answer answer(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var own = find(edition, slug, code, who);
    var place = own.flatMap(OwnCoaching::place).filter(one -> one.team().hasPlace());
    if (place.isEmpty()) {
      return own.<Answer>map(one -> Answer.seeOther(one.href("?fait=autre")))
          .orElseGet(Answer::notThere);
    }
    boolean accepts = form.value("answer").equals("oui");
    var reason = form.optional("reason", CoachingDesk.LONGEST_REASON);
    if (!form.isRight()) {
      return Answer.refused(page(scene, own.get(), form));
    }
    var done =
        tools.once(
            scene,
            form,
            unit -> {
              var team = place.get().team();
              boolean moved = moved(unit, team.id(), accepts, reason);
              if (moved) {
                var subject = Subject.of("coaching", place.get().course().contest().id());
                var verb = accepts ? "coaching-accepted-place" : "coaching-declined-place";
                var after = Map.of("team", team.name());
                tools.journal().note(unit, scene.actor(), subject, verb, null, after);
              }
              return moved ? "1" : "autre";
            });
    return Answer.seeOther(own.get().href("?fait=" + done));
  }

  private boolean moved(Unit unit, UUID team, boolean accepts, String reason) {
    return accepts
        ? placement.accept(unit, team)
        : placement.free(unit, team, TeamState.DECLINED, reason);
  }

  @PostMapping({ONE + "/creneaux/{slot}", OF + ONE + "/creneaux/{slot}"})
  Answer book(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable UUID slot,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = find(edition, slug, code, who);
    var wanted = found.flatMap(one -> one.slot(slot));
    if (wanted.isEmpty()) {
      return Answer.notThere();
    }
    var own = found.orElseThrow();
    boolean open = wanted.filter(one -> one.open(clock.instant())).isPresent();
    var team = own.mine().dossier().id();
    try {
      var done =
          open
              ? tools.once(
                  scene, form, unit -> seats.seat(unit, wanted.get(), team) ? "pris" : "autre")
              : "autre";
      return Answer.seeOther(own.href("?fait=" + done));
    } catch (Holds.Clash clash) {
      return Answer.seeOther(own.href("?fait=ailleurs"));
    }
  }

  @PostMapping({ONE + "/creneaux/{slot}/retrait", OF + ONE + "/creneaux/{slot}/retrait"})
  Answer giveBack(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable UUID slot,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = find(edition, slug, code, who);
    var team = found.map(one -> one.mine().dossier().id());
    var had = found.flatMap(one -> one.slot(slot)).filter(one -> one.of(team.get()).isPresent());
    if (had.isEmpty()) {
      return Answer.notThere();
    }
    boolean ahead = had.get().ahead(clock.instant());
    var done =
        ahead
            ? tools.once(
                scene, form, unit -> seats.unseat(unit, slot, team.get()) ? "rendu" : "autre")
            : "autre";
    return Answer.seeOther(found.orElseThrow().href("?fait=" + done));
  }

  /// For the calendar of a phone.
  @GetMapping({ONE + "/creneaux.ics", OF + ONE + "/creneaux.ics"})
  Answer calendar(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who) {
    return find(edition, slug, code, who)
        .flatMap(OwnCoaching::place)
        .<Answer>map(place ->
            Answer.sent("text/calendar; charset=utf-8", SlotsIcs.of(scene, place, clock.instant()))
                .as("accompagnement.ics"))
        .orElseGet(Answer::notThere);
  }
}
