package org.toguna.application;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Receipts of what was handed in: as a page to print, as plain text, and the canonical text whose
/// hash they show.
@Controller
class ReceiptPages {
  private static final String RECEIPT = DossierPages.ONE + "/recepisse/{version:[0-9]{1,6}}";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Db db;

  ReceiptPages(Db db) {
    this.db = db;
  }

  /// `fresh` just after the dossier was handed in.
  record Shown(Own own, Receipt receipt, boolean fresh) {
    String href(String path) {
      return own.href("/recepisse/" + receipt.version() + path);
    }

    String file(String kind) {
      return "%s-%s-v%d.txt".formatted(kind, own.application().number(), receipt.version());
    }
  }

  @GetMapping({RECEIPT, BeginPages.OF + RECEIPT})
  Answer page(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable int version,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return answered(
        edition,
        new Which(slug, code, version),
        who,
        (own, receipt) -> {
          var shown = new Shown(own, receipt, form.ticked("fait"));
          return Answer.page((out, no) -> JtereceiptGenerated.render(out, no, scene, shown));
        });
  }

  /// Which receipt, as its address names it.
  record Which(String slug, String code, int version) {}

  private Answer answered(
      Edition edition, Which which, SignedIn who, BiFunction<Own, Receipt, Answer> answer) {
    return db.read(sql -> Own.find(sql, edition, which.slug(), which.code(), who.id()))
        .flatMap(own ->
            own.saved().receipts().stream()
                .filter(one -> one.version() == which.version())
                .findFirst()
                .map(receipt -> answer.apply(own, receipt)))
        .orElseGet(Answer::notThere);
  }

  @GetMapping({RECEIPT + ".txt", BeginPages.OF + RECEIPT + ".txt"})
  Answer text(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable int version,
      @AuthenticationPrincipal SignedIn who) {
    return answered(
        edition,
        new Which(slug, code, version),
        who,
        (own, receipt) -> {
          var shown = new Shown(own, receipt, false);
          return Answer.sent(TEXT, ReceiptText.of(scene, own, receipt)).as(shown.file("recepisse"));
        });
  }

  /// The very bytes whose SHA-256 the receipt shows.
  @GetMapping({RECEIPT + "/dossier.txt", BeginPages.OF + RECEIPT + "/dossier.txt"})
  Answer canonical(
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable int version,
      @AuthenticationPrincipal SignedIn who) {
    return answered(
        edition,
        new Which(slug, code, version),
        who,
        (own, receipt) ->
            db.read(sql -> Receipt.text(sql, own.application().id(), version))
                .<Answer>map(text ->
                    Answer.sent(TEXT, text.getBytes(StandardCharsets.UTF_8))
                        .as(new Shown(own, receipt, false).file("dossier")))
                .orElseGet(Answer::notThere));
  }
}
