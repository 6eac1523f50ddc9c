package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.web.Scene;
import org.toguna.people.Mine;
import org.toguna.people.PersonId;

/// The way to one's registration from one's own space; to registering, while something is open.
@Component
@Order(10)
class OwnTile implements Mine {
  private static final String ICON = "ok";

  private final Clock clock;

  OwnTile(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene) {
    return Editions.current(sql).flatMap(edition -> tile(sql, edition, person, scene));
  }

  private Optional<Tile> tile(DSLContext sql, Edition edition, PersonId person, Scene scene) {
    var name = scene.say("registration.own");
    var state =
        sql.select(REGISTRATION.STATE)
            .from(REGISTRATION)
            .where(REGISTRATION.EDITION_ID.eq(edition.id()))
            .and(REGISTRATION.PERSON_ID.eq(person))
            .fetchOptional(REGISTRATION.STATE);
    if (state.isPresent()) {
      var text = scene.say(State.valueOf(state.get()).key());
      return Optional.of(new Tile(ICON, OwnPages.PATH, name, text));
    }
    var now = clock.instant();
    boolean open =
        ParticipantCategory.shown(sql, edition.id()).stream().anyMatch(one -> one.at(now).takes());
    return open
        ? Optional.of(
            new Tile(
                ICON,
                RegisterPages.PATH,
                scene.say("registration.do"),
                scene.say("registration.do.short")))
        : Optional.empty();
  }
}
