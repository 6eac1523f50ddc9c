package org.toguna.jury;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.Scene;
import org.toguna.people.Mine;
import org.toguna.people.PersonId;

/// The way from a juror's own space to its desk.
@Component
@Order(17)
class JuryTile implements Mine {

  @Override
  public Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene) {
    var juries = Juror.of(sql, person);
    if (juries.isEmpty()) {
      return Optional.empty();
    }
    boolean asked = juries.stream().anyMatch(one -> one.state() == State.INVITED);
    return Optional.of(
        new Tile(
            "person",
            JuryPages.PATH,
            scene.say("jury.mine"),
            scene.say(asked ? "jury.mine.asked" : "jury.mine.short")));
  }
}
