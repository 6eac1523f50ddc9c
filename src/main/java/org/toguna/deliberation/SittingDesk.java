package org.toguna.deliberation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// One sitting on the desk: opened, who comes and goes, who steps back, closed, its minutes.
@Controller
@RequestMapping(SittingDesk.PATH)
class SittingDesk {
  static final String PATH = SittingsDesk.PATH + "/seances/{sitting}";
  private static final int LONGEST = 1_000;

  private final SittingTools tools;
  private final Convening convening;
  private final Attendance attendance;
  private final Adjourning adjourning;

  SittingDesk(
      SittingTools tools, Convening convening, Attendance attendance, Adjourning adjourning) {
    this.tools = tools;
    this.convening = convening;
    this.attendance = attendance;
    this.adjourning = adjourning;
  }

  @GetMapping
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, who);
    return tools
        .view(at)
        .<Answer>map(view -> Answer.page(tools.page(at, view, form)))
        .orElseGet(Answer::notThere);
  }

  /// Another plan for one that is not open.
  @PostMapping
  Answer change(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, null);
    return tools.step(
        at,
        form,
        "changed",
        view -> {
          var plan = tools.form(at).read(form);
          return unit -> convening.change(unit, view.sitting(), plan);
        });
  }

  @PostMapping("/ouverture")
  Answer open(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, null);
    return tools.step(
        at, form, "opened", view -> unit -> convening.open(unit, view.call(), view.sitting()));
  }

  @PostMapping("/annulation")
  Answer cancel(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, null);
    var answer =
        tools.step(at, form, "cancelled", view -> unit -> convening.cancel(unit, view.sitting()));
    return tools.view(at).isPresent()
        ? answer
        : Answer.seeOther(SittingsDesk.path(edition, contest));
  }

  /// Somebody comes or goes.
  @PostMapping("/presences")
  Answer attend(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, null);
    return tools.step(
        at,
        form,
        view -> {
          var seat = seat(view, form, "member");
          boolean goes = form.value("act").equals("depart");
          return unit -> {
            boolean done = goes ? attendance.depart(unit, seat) : attendance.arrive(unit, seat);
            return tools.did(
                unit, at, done, goes ? "left" : "arrived", Map.of("member", "" + seat.member()));
          };
        });
  }

  /// A member says in the room that it steps back from a dossier, and the secretary notes it.
  @PostMapping("/deports")
  Answer recuse(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, who);
    return tools.step(
        at,
        form,
        view -> {
          var seat = seat(view, form, "r-member");
          var application = dossier(view, form);
          var reason = form.text("r-reason", LONGEST);
          return unit ->
              tools.did(
                  unit,
                  at,
                  application.filter(id -> attendance.recuse(unit, seat, id, reason)).isPresent(),
                  "recused",
                  Map.of("member", "" + seat.member()));
        });
  }

  private static Attendance.Seat seat(SittingView view, Form form, String field) {
    int number = form.number(field, 1, 1_000);
    if (view.room().member(number).isEmpty()) {
      form.wrong(field, "web.form.choice");
    }
    return new Attendance.Seat(view.sitting(), number);
  }

  private static Optional<UUID> dossier(SittingView view, Form form) {
    var chosen = form.id("r-dossier", id -> id).filter(id -> view.room().dossier(id).isPresent());
    if (chosen.isEmpty()) {
      form.wrong("r-dossier", "web.form.missing");
    }
    return chosen;
  }

  /// Closes the sitting and draws up its minutes. Whoever is in the jury does not: that it cannot
  /// be closed yet may tell of a vote that it is kept from.
  @PostMapping("/levee")
  Answer close(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, who);
    var answer = tools.step(at, form, view -> unit -> close(unit, at, view));
    tools.view(at).ifPresent(view -> adjourning.drawUp(tools.db(), edition, view.call(), sitting));
    return answer;
  }

  private String close(Unit unit, SittingTools.At at, SittingView view) {
    boolean closed = !view.after().judge() && adjourning.close(unit, view.sitting());
    return tools.did(unit, at, closed, "closed", Map.of());
  }

  /// Draws up the minutes where that failed at the close.
  @PostMapping("/proces-verbal")
  Answer drawUp(
      Scene scene, Edition edition, @PathVariable UUID contest, @PathVariable UUID sitting) {
    return tools
        .view(new SittingTools.At(scene, edition, contest, sitting, null))
        .<Answer>map(view -> {
          adjourning.drawUp(tools.db(), edition, view.call(), sitting);
          return Answer.seeOther(view.path());
        })
        .orElseGet(Answer::notThere);
  }

  /// Whoever is in the jury reads the minutes once they are published, for they tell of what it may
  /// be kept from.
  @GetMapping("/proces-verbal.pdf")
  Answer minutes(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @AuthenticationPrincipal @Nullable SignedIn who) {
    return tools
        .view(new SittingTools.At(scene, edition, contest, sitting, who))
        .filter(view -> !view.after().judge())
        .flatMap(view -> tools.db().read(sql -> Minutes.pdf(sql, view.sitting().id())))
        .<Answer>map(pdf -> Answer.sent("application/pdf", pdf).as("proces-verbal.pdf"))
        .orElseGet(Answer::notThere);
  }
}
