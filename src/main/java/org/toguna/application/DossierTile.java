package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.Scene;
import org.toguna.people.Mine;
import org.toguna.people.PersonId;

/// The way to one's dossiers from one's own space, for whoever has one.
@Component
@Order(15)
class DossierTile implements Mine {
  static final String PATH = "/mon-espace/dossiers";

  @Override
  public Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene) {
    int count = sql.fetchCount(APPLICATION, APPLICATION.PERSON_ID.eq(person));
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Tile(
                "pitch",
                PATH,
                scene.say("application.mine"),
                scene.say("application.mine.short", count)));
  }
}
