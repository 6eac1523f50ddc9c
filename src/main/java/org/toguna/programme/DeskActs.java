package org.toguna.programme;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Once;
import org.toguna.kit.web.Scene;

/// What every form about a session does: once, in one unit, on the session as it stands.
@Component
class DeskActs {
  private final Db db;
  private final Once once;
  private final SessionDeskPage page;

  DeskActs(Db db, Once once, SessionDeskPage page) {
    this.db = db;
    this.once = once;
    this.page = page;
  }

  /// One change of a session that is there.
  interface Act {
    SessionBook.Outcome on(Unit unit, Session now);
  }

  /// Creates a session and answers where to read it.
  interface Making {
    Session in(Unit unit);
  }

  private record Done(String path, Optional<Session> late) {}

  static String path(Edition edition, SessionId id) {
    return edition.desk("/seances/" + id);
  }

  Answer make(Scene scene, Edition edition, Form form, Making making) {
    return Answer.seeOther(
        db.write(unit ->
            once.of(
                unit,
                scene.actor().name(),
                form,
                () -> path(edition, making.in(unit).id()) + "?fait=1")));
  }

  /// Acts, or answers « not there ». Whoever was overtaken is shown both.
  Answer act(Scene scene, Edition edition, SessionId id, Form form, Act act) {
    var done =
        db.write(unit ->
            Sessions.find(unit.sql(), edition.id(), id)
                .map(now -> done(unit, scene, edition, form, then -> act.on(then, now))));
    if (done.isEmpty()) {
      return Answer.notThere();
    }
    return done.get()
        .late()
        .map(now -> page.overtaken(scene, edition, now, form))
        .orElseGet(() -> Answer.seeOther(done.get().path()));
  }

  private interface Step {
    SessionBook.Outcome in(Unit unit);
  }

  private Done done(Unit unit, Scene scene, Edition edition, Form form, Step step) {
    var late = new AtomicReference<Session>();
    var path =
        once.of(
            unit,
            scene.actor().name(),
            form,
            () ->
                switch (step.in(unit)) {
                  case SessionBook.Outcome.Written written ->
                      path(edition, written.session().id()) + "?fait=1";
                  case SessionBook.Outcome.Overtaken overtaken -> {
                    late.set(overtaken.now());
                    yield path(edition, overtaken.now().id());
                  }
                });
    return new Done(path, Optional.ofNullable(late.get()));
  }
}
