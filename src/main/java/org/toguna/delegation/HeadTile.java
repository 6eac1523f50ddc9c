package org.toguna.delegation;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.Scene;
import org.toguna.people.Mine;
import org.toguna.people.PersonId;

/// The way from a head's own space to its delegation, or to all of them.
@Component
@Order(20)
class HeadTile implements Mine {
  @Override
  public Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene) {
    var led = Delegation.headedBy(sql, person);
    return led.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Tile(
                "ceremony",
                led.size() == 1 ? HeadPages.PATH + '/' + led.getFirst().id() : HeadPages.PATH,
                scene.say("delegation.mine"),
                led.size() == 1 ? led.getFirst().name(scene.lang()) : ""));
  }
}
