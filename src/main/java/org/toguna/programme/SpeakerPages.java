package org.toguna.programme;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Picture;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// Who speaks, from A to Z, and where each of them does.
@Controller
class SpeakerPages {
  private final Db db;

  SpeakerPages(Db db) {
    this.db = db;
  }

  @GetMapping({"/intervenants", "/editions/{number}/intervenants"})
  Answer speakers(Scene scene, Edition edition) {
    var order = Collator.getInstance(scene.lang().locale());
    return db.read(sql -> {
      var speakers =
          Speaker.shown(sql, edition.id()).stream()
              .sorted(Comparator.comparing(Speaker::name, order))
              .toList();
      var portraits = Portraits.of(sql, speakers);
      return Answer.page((out, no) ->
              JtespeakersGenerated.render(out, no, scene, edition, speakers, portraits))
          .keptUnder(Topics.EDITION, Topics.PROGRAMME);
    });
  }

  @GetMapping({"/intervenants/{slug}", "/editions/{number}/intervenants/{slug}"})
  Answer speaker(Scene scene, Edition edition, @PathVariable String slug) {
    return db.read(sql ->
        Speaker.shown(sql, edition.id(), slug)
            .<Answer>map(speaker -> {
              var portrait = Portraits.of(sql, List.of(speaker)).values().stream().findFirst();
              return page(scene, Programme.of(sql, edition), speaker, portrait);
            })
            .orElseGet(Answer::notThere));
  }

  private static Answer page(
      Scene scene, Programme programme, Speaker speaker, Optional<Picture> portrait) {
    var cards =
        programme.sessions().stream()
            .filter(session ->
                programme.on(session).stream()
                    .anyMatch(one -> one.guest().id().equals(speaker.id())))
            .map(session -> Card.of(programme, session, scene))
            .toList();
    return Answer.page((out, no) ->
            JtespeakerGenerated.render(
                out, no, scene, programme.edition(), speaker, portrait, cards))
        .keptUnder(Topics.EDITION, Topics.PROGRAMME);
  }
}
