package org.toguna.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Pictures;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// The communiqués. One under embargo is not there, for whoever guesses its address too.
@Controller
class AnnouncementPages {
  private final Db db;
  private final Clock clock;

  AnnouncementPages(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @GetMapping({"/communiques", "/editions/{number}/communiques"})
  Answer all(Scene scene, Edition edition) {
    var now = clock.instant();
    return db.read(sql -> {
      var visible = Announcement.visible(sql, edition.id(), now);
      return Answer.page(
              (out, no) -> JteannouncementsGenerated.render(out, no, scene, edition, visible))
          .keptUnder(Topics.EDITION)
          .until(Announcement.nextRelease(sql, edition.id(), now).orElse(Instant.MAX));
    });
  }

  @GetMapping({"/communiques/{slug}", "/editions/{number}/communiques/{slug}"})
  Answer one(Scene scene, Edition edition, @PathVariable String slug) {
    var now = clock.instant();
    return db.read(sql ->
        Announcement.visible(sql, edition.id(), now).stream()
            .filter(announcement -> announcement.slug().equals(slug))
            .findFirst()
            .<Answer>map(found -> page(sql, scene, edition, found))
            .orElseGet(Answer::notThere));
  }

  private static Answer page(DSLContext sql, Scene scene, Edition edition, Announcement found) {
    var picture = Pictures.of(sql, List.of(found.picture().code())).values().stream().findFirst();
    return Answer.page((out, no) ->
            JteannouncementGenerated.render(out, no, scene, edition, found, picture, ""))
        .keptUnder(Topics.EDITION);
  }
}
