package org.toguna.signin.outside;

import static org.toguna.tables.Tables.OUTSIDE_ACCOUNT;
import static org.toguna.tables.Tables.OUTSIDE_JOURNEY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// The accounts elsewhere that sign a person in.
@Component
@Order(22)
class OutsideHeld implements Held {
  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(
        Holding.rows(
            "signin.data.outside",
            sql.selectFrom(OUTSIDE_ACCOUNT)
                .where(OUTSIDE_ACCOUNT.PERSON_ID.eq(whom.id()))
                .orderBy(OUTSIDE_ACCOUNT.LINKED_AT)
                .fetch(row ->
                    List.of(
                        Fact.of("issuer", row.getIssuer()),
                        Fact.of("subject", row.getSubject()),
                        Fact.of("linked", row.getLinkedAt()),
                        Fact.of("used", row.getUsedAt())))));
  }

  /// A way that is being gone belongs to nobody yet, but may name the account it comes back with.
  @Override
  public void forget(Unit unit, Whom whom) {
    unit.sql()
        .deleteFrom(OUTSIDE_JOURNEY)
        .where(
            DSL.row(OUTSIDE_JOURNEY.ISSUER, OUTSIDE_JOURNEY.SUBJECT)
                .in(
                    DSL.select(OUTSIDE_ACCOUNT.ISSUER, OUTSIDE_ACCOUNT.SUBJECT)
                        .from(OUTSIDE_ACCOUNT)
                        .where(OUTSIDE_ACCOUNT.PERSON_ID.eq(whom.id()))))
        .execute();
    unit.sql().deleteFrom(OUTSIDE_ACCOUNT).where(OUTSIDE_ACCOUNT.PERSON_ID.eq(whom.id())).execute();
  }
}
