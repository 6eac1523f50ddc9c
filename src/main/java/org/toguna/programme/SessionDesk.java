package org.toguna.programme;

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
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// One session on the desk: write it, publish it, cancel it. Two organisers at once both keep what
/// they wrote: the second is shown what the first changed.
@Controller
@RequestMapping("/organisation/editions/{number}/seances")
class SessionDesk {
  private final Db db;
  private final SessionDeskPage page;
  private final DeskActs acts;
  private final SessionBook book;

  SessionDesk(Db db, SessionDeskPage page, DeskActs acts, SessionBook book) {
    this.db = db;
    this.page = page;
    this.acts = acts;
    this.book = book;
  }

  @GetMapping("/nouveau")
  Answer blank(Scene scene, Edition edition) {
    var day = edition.period().from().toString();
    var fresh = Map.of("kind", Kind.PANEL.name(), "language.fr", "on", "day", day, "minutes", "90");
    return Answer.page(page.of(scene, edition, Optional.empty(), Form.showing(fresh), List.of()));
  }

  @PostMapping
  Answer add(Scene scene, Edition edition, Form form) {
    var offer = db.read(sql -> SessionForm.Offer.of(sql, edition));
    var draft = SessionForm.read(form, edition, Optional.empty(), offer);
    if (!form.isRight()) {
      return Answer.refused(page.of(scene, edition, Optional.empty(), form, List.of()));
    }
    boolean published = form.ticked("publish");
    return acts.make(
        scene,
        edition,
        form,
        unit -> book.add(unit, scene.actor(), edition.id(), draft, Draft.Marks.NONE, published));
  }

  @GetMapping("/{id}")
  Answer one(Scene scene, Edition edition, @PathVariable UUID id) {
    return found(edition, id)
        .<Answer>map(session -> {
          var form = Form.showing(SessionForm.values(edition, session));
          return Answer.page(page.of(scene, edition, Optional.of(session), form, List.of()));
        })
        .orElseGet(Answer::notThere);
  }

  private Optional<Session> found(Edition edition, UUID id) {
    return db.read(sql -> Sessions.find(sql, edition.id(), new SessionId(id)));
  }

  @PostMapping("/{id}")
  Answer change(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var before = found(edition, id);
    var offer = db.read(sql -> SessionForm.Offer.of(sql, edition));
    var draft = SessionForm.read(form, edition, before, offer);
    int seen = form.number("version", 0, Integer.MAX_VALUE);
    if (before.isPresent() && !form.isRight()) {
      return Answer.refused(page.of(scene, edition, before, form, List.of()));
    }
    return acts.act(
        scene,
        edition,
        new SessionId(id),
        form,
        (unit, now) ->
            now.state().version() == seen
                ? book.change(unit, scene.actor(), now, draft)
                : new SessionBook.Outcome.Overtaken(now));
  }

  @PostMapping("/{id}/publication")
  Answer publish(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return published(scene, edition, id, form, true);
  }

  @PostMapping("/{id}/retrait")
  Answer unpublish(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return published(scene, edition, id, form, false);
  }

  private Answer published(Scene scene, Edition edition, UUID id, Form form, boolean published) {
    return acts.act(
        scene,
        edition,
        new SessionId(id),
        form,
        (unit, now) -> book.publish(unit, scene.actor(), now, published));
  }

  @PostMapping("/{id}/annulation")
  Answer cancel(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var reason = form.optionalWords("reason", 300);
    return acts.act(
        scene,
        edition,
        new SessionId(id),
        form,
        (unit, now) -> book.cancel(unit, scene.actor(), now, Optional.of(reason)));
  }

  @PostMapping("/{id}/retablissement")
  Answer restore(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return acts.act(
        scene,
        edition,
        new SessionId(id),
        form,
        (unit, now) -> book.cancel(unit, scene.actor(), now, Optional.empty()));
  }
}
