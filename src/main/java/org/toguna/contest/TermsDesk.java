package org.toguna.contest;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// Writes what a form of the desk changes in a contest's terms, with its entry in the journal. What
/// the public reads stays as it was opened.
@Component
class TermsDesk {
  /// In an address: what was just done.
  static final String DONE = "fait";

  private final ShelfTools tools;
  private final Contests contests;

  TermsDesk(ShelfTools tools, Contests contests) {
    this.tools = tools;
    this.contests = contests;
  }

  /// What is changed: the terms by `change`, noted as a thing of `words` with what its form showed
  /// before and shows after.
  record Edit(String words, String verb, UnaryOperator<Terms> change, Shown before, Shown after) {}

  /// What a form shows of terms; nothing where the thing is not in them.
  @FunctionalInterface
  interface Shown {
    @Nullable Map<String, String> of(Terms terms);
  }

  /// The contest as it was read for this form, and where a form that was taken leads.
  record Place(Contest contest, String back) {}

  Optional<Contest> find(Edition edition, UUID id) {
    return tools.db().read(sql -> Contest.find(sql, edition.id(), id));
  }

  /// Where it leads, or nothing if somebody else changed the contest in the same moment.
  Optional<Answer> write(Scene scene, Place at, Form form, Edit edit) {
    var led =
        tools.once(
            scene,
            form,
            unit -> changed(unit, scene, at, edit) ? at.back() + "?" + DONE + "=1" : "");
    return led.isEmpty() ? Optional.empty() : Optional.of(Answer.seeOther(led));
  }

  private boolean changed(Unit unit, Scene scene, Place at, Edit edit) {
    var before = at.contest().terms();
    var after = edit.change().apply(before);
    if (!after.equals(before)) {
      if (!contests.change(unit, at.contest(), after)) {
        return false;
      }
      tools
          .journal()
          .note(
              unit,
              scene.actor(),
              Subject.of(edit.words(), at.contest().id()),
              edit.verb(),
              edit.before().of(before),
              edit.after().of(after));
    }
    return true;
  }
}
