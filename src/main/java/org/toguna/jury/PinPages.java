package org.toguna.jury;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// The conflicts of a jury for whoever chairs it, without those that are its own.
@Controller
@RequestMapping(JuryPages.PATH + "/{contest}" + ConflictDesk.BELOW)
class PinPages {
  private final Db db;
  private final Deciding deciding;

  PinPages(Db db, Deciding deciding) {
    this.db = db;
    this.deciding = deciding;
  }

  record View(Bench bench, Board board) {
    String path() {
      return bench.path() + ConflictDesk.BELOW;
    }
  }

  /// Nobody but the chair finds anything here.
  private Optional<View> view(UUID contest, SignedIn who) {
    return db.read(sql ->
        Bench.find(sql, contest, who.id())
            .filter(bench -> bench.juror().chair())
            .map(bench -> new View(bench, Board.of(sql, bench.call(), who.id()))));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtepinsGenerated.render(out, no, scene, view, form);
  }

  @GetMapping
  Answer show(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    return view(contest, who)
        .<Answer>map(view -> Answer.page(page(scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  @PostMapping
  Answer pin(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    var view = view(contest, who);
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
      @PathVariable UUID contest,
      @PathVariable UUID conflict,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var view = view(contest, who);
    var clash = view.flatMap(one -> one.board().standing(conflict));
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
