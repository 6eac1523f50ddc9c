package org.toguna.edition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Pictures;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// What else an edition tells its visitors: partners, practical matters, the line of editions.
@Controller
class AboutPages {
  private final Db db;

  AboutPages(Db db) {
    this.db = db;
  }

  @GetMapping({"/partenaires", "/editions/{number}/partenaires"})
  Answer partners(Scene scene, Edition edition) {
    return db.read(sql -> {
      var partners = Partner.of(sql, edition.id());
      var logos = Pictures.of(sql, partners.stream().map(Partner::logo).toList());
      var levels = partners.stream().collect(groupingBy(Partner::level, TreeMap::new, toList()));
      return Answer.page(
              (out, no) -> JtepartnersGenerated.render(out, no, scene, edition, levels, logos))
          .keptUnder(Topics.EDITION);
    });
  }

  @GetMapping({"/informations-pratiques", "/editions/{number}/informations-pratiques"})
  Answer practical(Scene scene, Edition edition) {
    return db.read(sql -> {
      var rooms = Room.of(sql, edition.id());
      var days = EditionDay.of(sql, edition);
      return Answer.page(
              (out, no) -> JtepracticalGenerated.render(out, no, scene, edition, rooms, days))
          .keptUnder(Topics.EDITION);
    });
  }

  @GetMapping("/editions")
  Answer editions(Scene scene) {
    var lines = db.read(EditionLine::all);
    return Answer.page((out, no) -> JteeditionsGenerated.render(out, no, scene, lines))
        .keptUnder(Topics.EDITION);
  }
}
