package org.toguna.recommendation;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Band;
import org.toguna.edition.Edition;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// What the latest closing recommended, and how many each edition left, on the home page.
@Component
@Order(40)
class RecommendationBand implements Band {

  @Override
  public Optional<Answer.Template> onHome(DSLContext sql, Edition edition, Scene scene) {
    List<Recommendation.OfEdition> all =
        Recommendation.published(sql).stream()
            .filter(of -> edition.ordinal().current() || of.edition().id().equals(edition.id()))
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of((out, no) -> JteteaserGenerated.render(out, no, scene, all));
  }
}
