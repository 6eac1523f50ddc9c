package org.toguna.coaching;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.Scene;
import org.toguna.people.Mine;
import org.toguna.people.PersonId;

/// The way from a coach's own space to its teams.
@Component
@Order(18)
class CoachTile implements Mine {

  @Override
  public Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene) {
    var courses = Coach.of(sql, person);
    if (courses.isEmpty()) {
      return Optional.empty();
    }
    boolean asked = courses.stream().anyMatch(one -> one.state() == CoachState.INVITED);
    return Optional.of(
        new Tile(
            "workshop",
            CoachPages.PATH,
            scene.say("coaching.mine"),
            scene.say(asked ? "coaching.mine.asked" : "coaching.mine.short")));
  }
}
