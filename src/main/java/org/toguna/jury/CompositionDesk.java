package org.toguna.jury;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// An organiser shows everybody who sits in a jury, or no longer.
@Controller
class CompositionDesk {
  private final ShelfTools tools;
  private final JuryBook book;

  CompositionDesk(ShelfTools tools, JuryBook book) {
    this.tools = tools;
    this.book = book;
  }

  @PostMapping(JuryDesk.PATH + "/composition")
  Answer show(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return tools
        .db()
        .read(sql -> Call.find(sql, edition.id(), contest))
        .<Answer>map(call ->
            Answer.seeOther(
                tools.once(
                    scene,
                    form,
                    unit -> {
                      show(unit, scene, contest, form.ticked("shown"));
                      return JuryDesk.View.base(edition, call) + "?" + JuryDesk.DONE + "=1";
                    })))
        .orElseGet(Answer::notThere);
  }

  private void show(Unit unit, Scene scene, UUID contest, boolean shown) {
    if (book.show(unit, contest, shown)) {
      var verb = shown ? "jury-shown" : "jury-hidden";
      tools.journal().note(unit, scene.actor(), Subject.of("jury", contest), verb, null, null);
    }
  }
}
