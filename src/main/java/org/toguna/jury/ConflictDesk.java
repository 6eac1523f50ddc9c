package org.toguna.jury;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A contest's conflicts on the desk. Organisers may always pin one; they lift one only where the
/// chair cannot: there is none, or it is in conflict with the dossier itself.
@Controller
@RequestMapping(JuryDesk.PATH + ConflictDesk.BELOW)
class ConflictDesk {
  static final String BELOW = "/conflits";

  private final Db db;
  private final Deciding deciding;

  ConflictDesk(Db db, Deciding deciding) {
    this.db = db;
    this.deciding = deciding;
  }

  record View(Edition edition, Board board) {
    String back() {
      return JuryDesk.View.base(edition, board.call());
    }

    String path() {
      return back() + BELOW;
    }
  }

  private Optional<View> view(Edition edition, UUID contest) {
    return db.read(sql ->
        Call.find(sql, edition.id(), contest).map(call -> new View(edition, Board.all(sql, call))));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskconflictsGenerated.render(out, no, scene, view, form);
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return view(edition, contest)
        .<Answer>map(view -> Answer.page(page(scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  @PostMapping
  Answer pin(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    var view = view(edition, contest);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var shown = view.get();
    return deciding
        .pin(scene, shown.board(), form, shown.path() + "?" + JuryDesk.DONE + "=1")
        .map(Answer::seeOther)
        .orElseGet(() -> Answer.refused(page(scene, shown, form)));
  }

  @PostMapping("/{conflict}/levee")
  Answer lift(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID conflict,
      Form form) {
    var view = view(edition, contest);
    var clash =
        view.flatMap(
            one -> one.board().standing(conflict).filter(it -> !one.board().isForChair(it)));
    if (clash.isEmpty()) {
      return Answer.notThere();
    }
    var shown = view.orElseThrow();
    return deciding
        .lift(scene, clash.get(), form, shown.path() + "?" + JuryDesk.DONE + "=1")
        .map(Answer::seeOther)
        .orElseGet(() -> Answer.refused(page(scene, shown, form)));
  }
}
