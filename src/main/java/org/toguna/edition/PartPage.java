package org.toguna.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// One of the four parts: what it is, its calendar, its rules, what it counted so far.
@Controller
class PartPage {
  private static final String SLUG = "{slug:concours|panels|master-classes|exposition}";

  private final Db db;
  private final Clock clock;
  private final ObjectProvider<Band> bands;

  PartPage(Db db, Clock clock, ObjectProvider<Band> bands) {
    this.db = db;
    this.clock = clock;
    this.bands = bands;
  }

  record Shown(
      Part part,
      PartPageText text,
      List<Milestone> dates,
      List<Figure.OfEdition> figures,
      List<Answer.Template> bands) {}

  @GetMapping({"/" + SLUG, "/editions/{number}/" + SLUG})
  Answer part(Scene scene, Edition edition, @PathVariable String slug) {
    var part = Part.ofSlug(slug).orElseThrow();
    var now = clock.instant();
    return db.read(sql -> {
      var dates =
          Milestone.of(sql, edition.id()).stream()
              .filter(date -> date.part().equals(Optional.of(part)))
              .toList();
      var texts = PartPageText.of(sql, edition.id());
      var more = new ArrayList<Answer.Template>();
      bands
          .orderedStream()
          .forEach(band -> band.onPart(sql, edition, part, scene).ifPresent(more::add));
      var shown =
          new Shown(
              part,
              texts.getOrDefault(part, PartPageText.NOTHING),
              dates,
              Figure.ofPart(sql, part),
              more);
      return Answer.page((out, no) -> JtepartGenerated.render(out, no, scene, edition, shown, now))
          .keptUnder(Topics.EDITION, Topics.PROGRAMME)
          .until(
              dates.stream()
                  .flatMap(date -> date.changesAfter(now).stream())
                  .min(Instant::compareTo)
                  .orElse(Instant.MAX));
    });
  }
}
