package org.toguna.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.contest.Eligibility;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// One dossier before its candidate: its pieces and what each lacks, what was handed in of it, what
/// the rules make of it, and the way out.
@Controller
class DossierPages {
  static final String ONE = BeginPages.START + "/{code}";

  private final ShelfTools tools;
  private final Withdrawing withdrawing;
  private final List<BesideDossier> beside;
  private final Clock clock;

  DossierPages(ShelfTools tools, Withdrawing withdrawing, List<BesideDossier> beside, Clock clock) {
    this.tools = tools;
    this.beside = beside;
    this.withdrawing = withdrawing;
    this.clock = clock;
  }

  /// `done` names what was just done; `ways` lead to what became of it.
  record Shown(Own own, Instant now, String done, List<NavLink> ways) {
    boolean open() {
      return own.call().isOpen(now) && own.application().state() != State.WITHDRAWN;
    }

    Eligibility told() {
      return own.call().judge(Declaring.ways(own.call(), own.content()));
    }

    boolean complete() {
      return own.missing().isEmpty();
    }
  }

  @GetMapping({ONE, BeginPages.OF + ONE})
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return tools
        .db()
        .read(sql -> Own.find(sql, edition, slug, code, who.id()))
        .<Answer>map(own -> Answer.page(page(scene, own, form.value("fait"))))
        .orElseGet(Answer::notThere);
  }

  private Answer.Template page(Scene scene, Own own, String done) {
    var call = own.call();
    var handedIn = tools.db().read(sql -> HandedIn.find(sql, call.id(), own.application().id()));
    var ways =
        handedIn.stream()
            .flatMap(dossier ->
                beside.stream().map(one -> one.onDossier(own.edition(), call, dossier, scene)))
            .toList();
    var shown = new Shown(own, clock.instant(), done, ways);
    return (out, no) -> JtedossierGenerated.render(out, no, scene, shown);
  }

  @PostMapping({ONE + "/retrait", BeginPages.OF + ONE + "/retrait"})
  Answer withdraw(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    Optional<Own> own = tools.db().read(sql -> Own.find(sql, edition, slug, code, who.id()));
    if (own.isEmpty()) {
      return Answer.notThere();
    }
    boolean draft = own.get().application().state() == State.DRAFT;
    var to =
        draft
            ? Own.start(edition, own.get().call()) + "?fait=retrait"
            : own.get().href("?fait=retrait");
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              var fresh = Application.own(unit.sql(), own.get().call().id(), who.id(), code);
              fresh.ifPresent(one -> withdrawing.withdraw(unit, own.get().call(), one));
              return to;
            }));
  }
}
