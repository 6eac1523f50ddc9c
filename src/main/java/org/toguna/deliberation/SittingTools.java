package org.toguna.deliberation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What the desk's pages of a sitting share: the page, and one step taken in one unit.
@Component
class SittingTools {
  private final ShelfTools tools;
  private final Keys keys;

  SittingTools(ShelfTools tools, Keys keys) {
    this.tools = tools;
    this.keys = keys;
  }

  /// Which sitting, and as whom it is seen; nobody sees all of it.
  record At(Scene scene, Edition edition, UUID contest, UUID sitting, @Nullable SignedIn who) {}

  /// What a step does: what is said of it, in the address.
  interface Work {
    String in(Unit unit);
  }

  /// What a step tries: whether it did it.
  interface Act {
    boolean in(Unit unit);
  }

  Db db() {
    return tools.db();
  }

  Optional<SittingView> view(At at) {
    var looking = new SittingView.Looking(at.scene(), at.edition(), at.who());
    return db().read(sql -> SittingView.find(sql, keys, looking, at.contest(), at.sitting()));
  }

  SittingForm form(At at) {
    return db().read(sql -> SittingForm.of(sql, at.edition(), at.contest()));
  }

  /// The page; a form that was not sent yet shows what is laid down.
  Answer.Template page(At at, SittingView view, Form form) {
    var plan = form(at);
    if (form.isRight() && view.sitting().isPrepared()) {
      plan.values(view.room()).forEach(form::put);
    }
    return (out, no) -> JtesittingGenerated.render(out, no, at.scene(), view, plan, form);
  }

  /// What came too late changes nothing, and is said.
  Answer step(At at, Form form, Function<SittingView, Work> read) {
    var found = view(at);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var work = read.apply(view);
    if (!form.isRight()) {
      return Answer.refused(page(at, view, form));
    }
    var done = tools.once(at.scene(), form, work::in);
    return Answer.seeOther(view.path() + "?" + SittingsDesk.DONE + "=" + done);
  }

  /// The same for a step that does one thing or nothing, and is noted under this verb.
  Answer step(At at, Form form, String verb, Function<SittingView, Act> read) {
    return step(
        at,
        form,
        view -> {
          var act = read.apply(view);
          return unit -> did(unit, at, act.in(unit), verb, Map.of());
        });
  }

  /// Notes in the journal what was done; « autre » where nothing was.
  String did(Unit unit, At at, boolean done, String verb, Map<String, String> more) {
    if (!done) {
      return "autre";
    }
    tools
        .journal()
        .note(
            unit,
            at.scene().actor(),
            Subject.of("contest", at.contest()),
            "deliberation-" + verb,
            null,
            more);
    return "1";
  }
}
