package org.toguna.programme;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Band;
import org.toguna.edition.Edition;
import org.toguna.edition.GuestCountry;
import org.toguna.edition.Part;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Written;

/// Sessions on other pages: those of a part, those with a guest country.
@Component
@Order(30)
class ProgrammeBands implements Band {
  /// More than this is what the programme itself is for.
  private static final int MOST = 12;

  /// What a band shows: some cards, and where the rest is.
  record Shown(Edition edition, String title, List<Card> cards, String all) {
    Written written(Scene scene) {
      return new Written(scene.lang(), edition.period().zone());
    }
  }

  @Override
  public Optional<Answer.Template> onPart(DSLContext sql, Edition edition, Part part, Scene scene) {
    return band(
        sql,
        edition,
        scene,
        session -> session.subject().kind().part().equals(Optional.of(part)),
        new Wanted(scene.say("programme.band.part"), "?genre=" + part.icon()));
  }

  @Override
  public Optional<Answer.Template> onCountry(
      DSLContext sql, Edition edition, String country, Scene scene) {
    return band(
        sql,
        edition,
        scene,
        session -> session.topic().countries().contains(country),
        new Wanted(
            scene.say("programme.band.country", GuestCountry.countryName(country, scene.lang())),
            "?pays=" + country));
  }

  private record Wanted(String title, String query) {}

  private static Optional<Answer.Template> band(
      DSLContext sql, Edition edition, Scene scene, Predicate<Session> which, Wanted wanted) {
    var programme = Programme.of(sql, edition);
    var cards =
        programme.sessions().stream()
            .filter(which)
            .limit(MOST)
            .map(session -> Card.of(programme, session, scene))
            .toList();
    if (cards.isEmpty()) {
      return Optional.empty();
    }
    var shown =
        new Shown(edition, wanted.title(), cards, edition.href("/programme") + wanted.query());
    return Optional.of((out, no) -> JtebandGenerated.render(out, no, scene, shown));
  }
}
