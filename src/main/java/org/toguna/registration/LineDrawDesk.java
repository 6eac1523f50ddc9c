package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The draw of a waiting line on the desk: close the list, then enter the seed, each once.
@Controller
@RequestMapping("/organisation/editions/{number}/categories/{id}/tirage")
class LineDrawDesk {
  private static final String SOURCE = "source";
  private static final String SEED = "seed";
  private static final int LONGEST = 300;

  private final ShelfTools tools;
  private final Offers offers;
  private final PublicLog log;
  private final Clock clock;

  LineDrawDesk(ShelfTools tools, Offers offers, PublicLog log, Clock clock) {
    this.log = log;
    this.tools = tools;
    this.offers = offers;
    this.clock = clock;
  }

  static String path(Edition edition, UUID category) {
    return edition.desk("/categories/" + category + "/tirage");
  }

  /// What the page shows.
  record View(Edition edition, ParticipantCategory as, Optional<LineDraw> draw, Form form) {
    String path() {
      return LineDrawDesk.path(edition, as.id());
    }
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return tools
        .db()
        .read(sql -> view(sql, edition, id, form))
        .<Answer>map(view -> Answer.page(page(scene, view)))
        .orElseGet(Answer::notThere);
  }

  private static Optional<View> view(DSLContext sql, Edition edition, UUID id, Form form) {
    var here = PARTICIPANT_CATEGORY.ID.eq(id).and(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition.id()));
    return sql.fetchOptional(PARTICIPANT_CATEGORY, here)
        .map(row -> new View(edition, ParticipantCategory.of(row), LineDraw.of(sql, id), form));
  }

  private static Answer.Template page(Scene scene, View view) {
    return (out, no) -> JtelinedrawdeskGenerated.render(out, no, scene, view);
  }

  @PostMapping("/liste")
  Answer close(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var source = form.text(SOURCE, LONGEST);
    return step(
        scene, edition, id, form, unit -> LineDraw.close(unit, log, id, source, clock.instant()));
  }

  @PostMapping("/graine")
  Answer draw(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var seed = form.text(SEED, LONGEST);
    return step(
        scene,
        edition,
        id,
        form,
        unit -> {
          boolean drawn = LineDraw.draw(unit, log, id, seed, clock.instant());
          if (drawn) {
            offers.advance(unit, id);
          }
          return drawn;
        });
  }

  private interface Step {
    boolean in(Unit unit);
  }

  /// Only a category of this edition that goes by a draw; what was done before stays done.
  private Answer step(Scene scene, Edition edition, UUID id, Form form, Step step) {
    var view = tools.db().read(sql -> view(sql, edition, id, form));
    if (view.filter(one -> one.as().rules().order() == LineOrder.DRAW).isEmpty()) {
      return Answer.notThere();
    }
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get()));
    }
    tools
        .db()
        .run(unit -> {
          if (step.in(unit)) {
            note(unit, scene, id);
          }
        });
    return Answer.seeOther(view.get().path());
  }

  private void note(Unit unit, Scene scene, UUID id) {
    var draw = LineDraw.of(unit.sql(), id).orElseThrow();
    var told =
        Map.of("fingerprint", draw.fingerprint(), SOURCE, draw.source(), SEED, draw.seed().text());
    var verb = draw.seed().isKnown() ? "drawn" : "closed";
    tools
        .journal()
        .note(unit, scene.actor(), Subject.of("registration.draw", id), verb, null, told);
  }
}
