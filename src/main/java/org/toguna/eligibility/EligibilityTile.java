package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_ASK;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.kit.web.Scene;
import org.toguna.people.Mine;
import org.toguna.people.PersonId;

/// In one's own space, that something is asked for and still awaited.
@Component
@Order(16)
class EligibilityTile implements Mine {
  private final Clock clock;

  EligibilityTile(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene) {
    var own = HandedIn.numbersOf(sql, person).keySet();
    int asks =
        own.isEmpty()
            ? 0
            : sql.fetchCount(
                ELIGIBILITY_ASK,
                ELIGIBILITY_ASK.APPLICATION_ID.in(own).and(Ask.openAt(clock.instant())));
    return asks == 0
        ? Optional.empty()
        : Optional.of(
            new Tile(
                "warn",
                "/mon-espace/dossiers",
                scene.say("eligibility.tile"),
                scene.say("eligibility.tile.short", asks)));
  }
}
