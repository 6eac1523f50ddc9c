package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.Attention;
import org.toguna.kit.web.Scene;

/// Registrations that wait for an organiser's yes or no.
@Component
@Order(5)
class RegistrationAttention implements Attention {
  private final EditionAtHand atHand;

  RegistrationAttention(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<Item> items(DSLContext sql, Scene scene) {
    return atHand.now(sql).map(edition -> items(sql, scene, edition)).orElse(List.of());
  }

  private static List<Item> items(DSLContext sql, Scene scene, Edition edition) {
    int pending =
        sql.fetchCount(
            REGISTRATION,
            REGISTRATION
                .EDITION_ID
                .eq(edition.id())
                .and(REGISTRATION.STATE.eq(State.PENDING.name())));
    return List.of(
        new Item(
            pending,
            scene.say("registration.attention", pending),
            edition.desk(QueueDesk.PATH) + "?etat=" + State.PENDING.name(),
            RegistrationDesk.ROLE,
            true));
  }
}
