package org.toguna.laureate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.deliberation.Outcomes;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.files.Pictures;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.signin.SignedIn;

/// What a laureate shows of itself, before itself: nothing until it agrees, and nothing any more
/// once it takes that back. Whoever won nothing finds no such page.
@Controller
class CardPages {
  static final String BELOW = "/laureat";
  private static final String ONE = "/concours/{slug}/dossier/{code}" + BELOW;
  private static final String BACK = ONE + "/retrait";
  private static final String OF = "/editions/{number}";
  private static final int LONGEST = 200;
  private static final int LONGEST_WORDS = 400;
  private static final int LONGEST_SITE = 300;

  private final ShelfTools tools;
  private final Showing showing;
  private final Pictures pictures;

  CardPages(ShelfTools tools, Showing showing, Pictures pictures) {
    this.tools = tools;
    this.showing = showing;
    this.pictures = pictures;
  }

  /// A laureate's own dossier, and what is shown of it now.
  record Own(Edition edition, Call call, HandedIn dossier, Optional<Card> card) {
    String href(String path) {
      return edition.href(call.path() + dossier.path()) + path;
    }
  }

  private Optional<Own> find(Edition edition, String slug, String code, SignedIn who) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), slug)
                .flatMap(call -> own(sql, edition, call, new Whose(who.id(), code))));
  }

  private record Whose(PersonId person, String code) {}

  private static Optional<Own> own(DSLContext sql, Edition edition, Call call, Whose whose) {
    return HandedIn.own(sql, call.id(), whose.person(), whose.code())
        .filter(dossier -> !Outcomes.won(sql, call.id(), dossier.id()).isEmpty())
        .map(dossier -> new Own(edition, call, dossier, Card.find(sql, dossier.id())));
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return find(edition, slug, code, who)
        .<Answer>map(own -> Answer.page(page(scene, own, shown(own, form.value("fait")))))
        .orElseGet(Answer::notThere);
  }

  private static Form shown(Own own, String done) {
    var values = new HashMap<>(Map.of("fait", done));
    own.card()
        .ifPresent(card -> {
          values.put("names", card.told().names());
          values.put("words", card.told().words());
          values.put("site", card.told().site());
          values.put("face", card.code());
          values.put("agree", "on");
        });
    return Form.showing(values);
  }

  private static Answer.Template page(Scene scene, Own own, Form form) {
    return (out, no) -> JtecardGenerated.render(out, no, scene, own, form);
  }

  @PostMapping({ONE, OF + ONE})
  Answer agree(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return find(edition, slug, code, who)
        .map(own -> agreed(scene, own, form))
        .orElseGet(Answer::notThere);
  }

  private Answer agreed(Scene scene, Own own, Form form) {
    var told =
        new Card.Told(
            form.text("names", LONGEST),
            form.optional("words", LONGEST_WORDS),
            form.webAddress("site", LONGEST_SITE));
    var face = pictures.read(form, "face", Faces.FACE);
    if (!form.ticked("agree")) {
      form.wrong("agree", "laureate.agree.missing");
    }
    if (!form.isRight()) {
      return Answer.refused(page(scene, own, form));
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              var edition = own.edition().id();
              boolean done = showing.show(unit, scene.actor(), edition, own.dossier(), told, face);
              return own.href(done ? BELOW + "?fait=1" : "");
            }));
  }

  /// No longer shown, from this answer on.
  @PostMapping({BACK, OF + BACK})
  Answer takeBack(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return find(edition, slug, code, who)
        .<Answer>map(own ->
            Answer.seeOther(
                tools.once(
                    scene,
                    form,
                    unit -> {
                      showing.hide(unit, scene.actor(), own.dossier());
                      return own.href(BELOW + "?fait=retrait");
                    })))
        .orElseGet(Answer::notThere);
  }
}
