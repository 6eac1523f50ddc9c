package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;
import static org.toguna.tables.Tables.REGISTRATION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// To which editions the person comes, and as whom.
@Component
@Order(40)
class RegistrationHeld implements Held {
  private final Registering registering;

  RegistrationHeld(Registering registering) {
    this.registering = registering;
  }

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(
        Holding.rows(
            "registration.data",
            sql.select(
                    REGISTRATION.NUMBER,
                    PARTICIPANT_CATEGORY.NAME,
                    REGISTRATION.STATE,
                    REGISTRATION.MADE_AT,
                    REGISTRATION.REASON)
                .from(REGISTRATION)
                .join(PARTICIPANT_CATEGORY)
                .on(PARTICIPANT_CATEGORY.ID.eq(REGISTRATION.CATEGORY_ID))
                .where(REGISTRATION.PERSON_ID.eq(whom.id()))
                .orderBy(REGISTRATION.MADE_AT)
                .fetch(row ->
                    List.of(
                        Fact.of("number", row.value1()),
                        Fact.of("category", row.value2().in(whom.person().lang())),
                        Fact.of("state", "registration.state", row.value3()),
                        Fact.of("made", row.value4()),
                        Fact.of("reason", row.value5())))));
  }

  /// Each place it held is offered to the next in line.
  @Override
  public void forget(Unit unit, Whom whom) {
    unit.sql()
        .select(REGISTRATION.EDITION_ID)
        .from(REGISTRATION)
        .where(REGISTRATION.PERSON_ID.eq(whom.id()))
        .fetch(REGISTRATION.EDITION_ID)
        .forEach(edition -> registering.cancel(unit, edition, whom.id()));
  }
}
