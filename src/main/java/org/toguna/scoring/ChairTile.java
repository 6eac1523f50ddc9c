package org.toguna.scoring;

import java.util.Comparator;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.jury.Jurors;
import org.toguna.kit.web.Scene;
import org.toguna.people.Mine;
import org.toguna.people.PersonId;

/// From the own space of whoever chairs a jury to the round that was opened last.
@Component
@Order(46)
class ChairTile implements Mine {

  @Override
  public Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene) {
    return ScoringRound.all(sql).stream()
        .filter(round -> Jurors.chairs(sql, round.key().contest(), person))
        .max(Comparator.comparing(round -> round.mark().opened()))
        .map(round ->
            new Tile(
                "ok",
                ChairPages.path(round.key()),
                scene.say("scoring.chair", scene.say(round.key().round().key())),
                scene.say("scoring.chair.text")));
  }
}
