package org.toguna.contest;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The forms of a contest as a whole: what it is, when, how it is scored.
@Controller
@RequestMapping("/organisation/editions/{number}/concours/{id}")
class SectionDesk {
  private static final String SECTION = "/{section:presentation|calendrier|bareme}";

  private final TermsDesk desk;

  SectionDesk(TermsDesk desk) {
    this.desk = desk;
  }

  @GetMapping(SECTION)
  Answer ask(Scene scene, Edition edition, @PathVariable UUID id, @PathVariable String section) {
    var piece = Section.ofSlug(section);
    return desk.find(edition, id)
        .<Answer>map(contest -> {
          var values = piece.values(contest.terms(), edition.period().zone());
          return Answer.page(form(scene, edition, contest, piece, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  @PostMapping(SECTION)
  Answer change(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable String section,
      Form form) {
    var piece = Section.ofSlug(section);
    return desk.find(edition, id)
        .map(contest -> changed(scene, edition, contest, piece, form))
        .orElseGet(Answer::notThere);
  }

  private Answer changed(Scene scene, Edition edition, Contest contest, Section piece, Form form) {
    var zone = edition.period().zone();
    piece.read(form, contest.terms(), zone);
    if (form.isRight()) {
      TermsDesk.Shown shown = terms -> piece.values(terms, zone);
      var edit =
          new TermsDesk.Edit(
              piece.words(), "changed", terms -> piece.read(form, terms, zone), shown, shown);
      var at = new TermsDesk.Place(contest, edition.desk(contest.deskPath()));
      var written = desk.write(scene, at, form, edit);
      if (written.isPresent()) {
        return written.get();
      }
      form.wrong(piece.asked(contest.terms(), scene).getFirst().name(), "contest.moved");
    }
    return Answer.refused(form(scene, edition, contest, piece, form));
  }

  private static Answer.Template form(
      Scene scene, Edition edition, Contest contest, Section piece, Form form) {
    var shown =
        new DeskForm(
            edition,
            contest,
            new DeskForm.Way(
                contest.deskPath() + "/" + piece.slug(), contest.deskPath(), Optional.empty()),
            new DeskForm.Words(piece.words(), piece.title()),
            piece.asked(contest.terms(), scene));
    return (out, no) -> JtedeskformGenerated.render(out, no, scene, shown, form);
  }
}
