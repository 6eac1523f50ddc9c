package org.toguna.certificate;

import static org.toguna.tables.Tables.CERTIFICATE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.Scene;
import org.toguna.people.Mine;
import org.toguna.people.PersonId;

/// The way to one's certificates from one's own space, for whoever has one.
@Component
@Order(18)
class HeldTile implements Mine {

  @Override
  public Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene) {
    int count = sql.fetchCount(CERTIFICATE, CERTIFICATE.PERSON_ID.eq(person));
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Tile(
                "ok",
                HeldPages.PATH,
                scene.say("certificate.mine"),
                scene.say("certificate.mine.short", count)));
  }
}
