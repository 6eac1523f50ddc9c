package org.toguna.contest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The lists of a contest: categories, conditions, criteria and prizes, each added, changed, moved
/// and taken away.
@Controller
@RequestMapping("/organisation/editions/{number}/concours/{id}")
class DrawerDesk {
  private static final String LIST = "/{drawer:categories|conditions|criteres|prix}";

  private final TermsDesk desk;
  private final List<Drawer<?>> drawers;

  DrawerDesk(TermsDesk desk, List<Drawer<?>> drawers) {
    this.desk = desk;
    this.drawers = drawers;
  }

  /// A list's line: the slug of what it is about and what the columns say.
  record Line(String slug, List<String> cells) {}

  record Shown(Edition edition, Contest contest, Drawer<?> drawer, List<Line> lines) {
    String path() {
      return edition.desk(contest.deskPath()) + "/" + drawer.path();
    }
  }

  @GetMapping(LIST)
  Answer list(Scene scene, Edition edition, @PathVariable UUID id, @PathVariable String drawer) {
    return desk.find(edition, id)
        .<Answer>map(contest -> {
          var shown = shown(named(drawer), contest, edition, scene);
          return Answer.page((out, no) -> JtedeskdrawerGenerated.render(out, no, scene, shown));
        })
        .orElseGet(Answer::notThere);
  }

  private Drawer<?> named(String path) {
    return drawers.stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
  }

  private static <T> Shown shown(Drawer<T> drawer, Contest contest, Edition edition, Scene scene) {
    var voice = Voice.of(scene, edition.period().zone());
    var terms = contest.terms();
    var lines =
        drawer.in(terms).stream()
            .map(one -> new Line(drawer.slug(one), drawer.cells(one, terms, voice)))
            .toList();
    return new Shown(edition, contest, drawer, lines);
  }

  @GetMapping(LIST + "/nouveau")
  Answer blank(
      Scene scene, Edition edition, @PathVariable UUID id, @PathVariable String drawer, Form form) {
    return answered(
        fresh(edition, id, drawer, form),
        at -> Answer.page(at.form(scene, Form.showing(at.values(scene)))));
  }

  private Optional<Item<?>> fresh(Edition edition, UUID id, String drawer, Form form) {
    return desk.find(edition, id)
        .flatMap(contest -> Item.fresh(named(drawer), edition, contest, form.value("genre")));
  }

  private static Answer answered(Optional<Item<?>> at, Function<Item<?>, Answer> answer) {
    return at.map(answer).orElseGet(Answer::notThere);
  }

  @PostMapping(LIST)
  Answer add(
      Scene scene, Edition edition, @PathVariable UUID id, @PathVariable String drawer, Form form) {
    return answered(fresh(edition, id, drawer, form), at -> put(scene, at, form));
  }

  @GetMapping(LIST + "/{slug}")
  Answer one(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable String drawer,
      @PathVariable String slug) {
    return answered(
        known(edition, id, drawer, slug),
        at -> Answer.page(at.form(scene, Form.showing(at.values(scene)))));
  }

  private Optional<Item<?>> known(Edition edition, UUID id, String drawer, String slug) {
    return desk.find(edition, id)
        .flatMap(contest -> Item.known(named(drawer), edition, contest, slug));
  }

  @PostMapping(LIST + "/{slug}")
  Answer change(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable String drawer,
      @PathVariable String slug,
      Form form) {
    return answered(known(edition, id, drawer, slug), at -> put(scene, at, form));
  }

  @PostMapping(LIST + "/{slug}/suppression")
  Answer delete(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable String drawer,
      @PathVariable String slug,
      Form form) {
    return known(edition, id, drawer, slug)
        .map(at -> gone(scene, at, form))
        // Sent twice: it is gone already, and the list says so.
        .orElseGet(() ->
            desk.find(edition, id)
                .<Answer>map(
                    contest -> Answer.seeOther(edition.desk(contest.deskPath()) + "/" + drawer))
                .orElseGet(Answer::notThere));
  }

  private Answer put(Scene scene, Item<?> at, Form form) {
    var edit = at.read(form);
    if (edit.isPresent()) {
      var written = written(scene, at, form, edit.get());
      if (written.isPresent()) {
        return written.get();
      }
      form.wrong("place", "contest.moved");
    }
    return Answer.refused(at.form(scene, form));
  }

  private Optional<Answer> written(Scene scene, Item<?> at, Form form, TermsDesk.Edit edit) {
    var back = at.edition().desk(at.path());
    return desk.write(scene, new TermsDesk.Place(at.contest(), back), form, edit);
  }

  private Answer gone(Scene scene, Item<?> at, Form form) {
    var shown = Form.showing(at.values(scene));
    var needed = at.needed();
    if (needed.isEmpty()) {
      var written = written(scene, at, form, at.removal());
      if (written.isPresent()) {
        return written.get();
      }
    }
    shown.wrong("place", needed.orElse("contest.moved"));
    return Answer.refused(at.form(scene, shown));
  }
}
