package org.toguna.application;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// The pieces of a dossier, each on a page of its own and saved by itself.
@Controller
class PiecePages {
  private static final String PIECE =
      DossierPages.ONE + "/{piece:projet|equipe|presentation|conditions|documents}";

  /// The button that saves and stays on the page.
  private static final String MORE = "encore";

  private final Db db;
  private final Drafting drafting;
  private final PieceReading reading;
  private final Clock clock;

  PiecePages(Db db, Drafting drafting, PieceReading reading, Clock clock) {
    this.db = db;
    this.drafting = drafting;
    this.reading = reading;
    this.clock = clock;
  }

  @GetMapping({PIECE, BeginPages.OF + PIECE})
  Answer ask(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable String piece,
      @AuthenticationPrincipal SignedIn who) {
    var which = Piece.ofSlug(piece).orElseThrow();
    return db.read(sql -> Own.find(sql, edition, slug, code, who.id()))
        .<Answer>map(own -> {
          if (own.application().state() == State.WITHDRAWN) {
            return Answer.seeOther(own.href(""));
          }
          var values = PieceReading.shown(own.call(), which, own.content().of(which));
          return Answer.page(page(scene, own, which, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  private Answer.Template page(Scene scene, Own own, Piece piece, Form form) {
    var asking =
        new Asking(
            new Asking.Way(
                own.href("/" + piece.slug()), own.href(""), own.edition().period().zone()),
            own.call(),
            piece,
            piece == Piece.DOCUMENTS ? documents(own, form) : Map.of(),
            own.call().isOpen(clock.instant()));
    return piece == Piece.TEAM
        ? (out, no) -> JteteamGenerated.render(out, no, scene, asking, form)
        : (out, no) -> JtepieceGenerated.render(out, no, scene, asking, form);
  }

  /// The documents whose codes the form has, by code: those just handed in are among them.
  private Map<String, Document> documents(Own own, Form form) {
    var codes =
        Blank.files(new Outline(own.call()).blanks(Piece.DOCUMENTS)).stream()
            .map(blank -> form.value(blank.name()))
            .toList();
    return db.read(sql -> Documents.of(sql, codes));
  }

  @PostMapping({PIECE, BeginPages.OF + PIECE})
  Answer save(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable String piece,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var which = Piece.ofSlug(piece).orElseThrow();
    Optional<Own> own = db.read(sql -> Own.find(sql, edition, slug, code, who.id()));
    if (own.isEmpty()) {
      return Answer.notThere();
    }
    if (own.get().application().state() == State.WITHDRAWN) {
      return Answer.seeOther(own.get().href(""));
    }
    var fields = reading.read(form, own.get().call(), which);
    if (!form.isRight()) {
      return Answer.refused(page(scene, own.get(), which, form));
    }
    var became = db.write(unit -> drafting.save(unit, own.get().application().id(), which, fields));
    if (became instanceof Became.Done) {
      boolean more = form.ticked(MORE);
      return Answer.seeOther(own.get().href(more ? "/" + which.slug() : "?fait=" + which.slug()));
    }
    if (became instanceof Became.Gone) {
      form.wrong("deck", "files.paper.gone");
    }
    return Answer.refused(page(scene, own.get(), which, form));
  }
}
