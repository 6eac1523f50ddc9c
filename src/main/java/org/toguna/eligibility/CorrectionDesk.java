package org.toguna.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Where a dossier is taken out of the published list, with a reason for its candidate and one for
/// everybody. Of a dossier that no list has there is no such page.
@Controller
@RequestMapping(SheetDesk.PATH + CorrectionDesk.BELOW)
class CorrectionDesk {
  static final String BELOW = "/correction";
  private static final int LONGEST = 1_000;
  private static final int LONGEST_PUBLISHED = 300;

  private final ShelfTools tools;
  private final Unlisting unlisting;

  CorrectionDesk(ShelfTools tools, Unlisting unlisting) {
    this.tools = tools;
    this.unlisting = unlisting;
  }

  /// A dossier, its contest’s conditions by their slugs, what is asked.
  record Shown(Case one, Map<String, String> rules) {
    String back() {
      return EligibilityDesk.base(one.edition(), one.call()) + "/" + one.dossier().id();
    }

    List<Asked> asked() {
      return List.of(
          new Asked.Choice("slug", rules, true),
          new Asked.Lines("reason", 4, true),
          new Asked.Lines("published", 2, true));
    }
  }

  private Optional<Shown> found(Scene scene, Edition edition, UUID contest, UUID id) {
    return tools
        .db()
        .read(sql ->
            SheetDesk.find(sql, edition, contest, id)
                .filter(one -> Unlisting.isListed(one, Published.newest(sql, contest))))
        .map(one -> {
          var rules = new LinkedHashMap<String, String>();
          rules.put("", "");
          one.dossier()
              .judged(one.call())
              .told(scene, one.edition().period().zone())
              .forEach(rule -> rules.put(rule.slug(), rule.rule()));
          return new Shown(one, rules);
        });
  }

  private static Answer.Template page(Scene scene, Shown shown, Form form) {
    return (out, no) -> JtecorrectionGenerated.render(out, no, scene, shown, form);
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID contest, @PathVariable UUID id) {
    return found(scene, edition, contest, id)
        .<Answer>map(shown -> {
          var read = shown.one().sheet().read();
          var values = Map.of("revision", "" + read.revision(), "version", "" + read.version());
          return Answer.page(page(scene, shown, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  @PostMapping
  Answer correct(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID id,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = found(scene, edition, contest, id);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var shown = found.get();
    var read =
        new Sheet.Read(
            form.number("version", 1, Integer.MAX_VALUE),
            form.number("revision", 1, Integer.MAX_VALUE));
    var correction = read(shown, form);
    if (!form.isRight()) {
      return Answer.refused(page(scene, shown, form));
    }
    var desk = new Examining.Desk(shown.one(), read, who.id());
    var led = tools.once(scene, form, unit -> unlisting.correct(unit, desk, correction).name());
    var went = Went.valueOf(led);
    if (went == Went.DONE) {
      return Answer.seeOther(shown.back() + "?fait=corrige");
    }
    form.put("went", went.key());
    return Answer.refused(page(scene, shown, form));
  }

  private static Unlisting.Correction read(Shown shown, Form form) {
    var slug = form.text("slug", 60);
    if (!slug.isEmpty() && !shown.rules().containsKey(slug)) {
      form.wrong("slug", "web.form.choice");
    }
    return new Unlisting.Correction(
        slug, form.text("reason", LONGEST), form.text("published", LONGEST_PUBLISHED));
  }
}
