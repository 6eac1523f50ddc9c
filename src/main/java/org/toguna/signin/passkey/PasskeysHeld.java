package org.toguna.signin.passkey;

import static org.toguna.tables.Tables.PASSKEY;
import static org.toguna.tables.Tables.PASSKEY_CHALLENGE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// The keys of a person's devices.
@Component
@Order(21)
class PasskeysHeld implements Held {
  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(
        Holding.rows(
            "signin.data.keys",
            sql.selectFrom(PASSKEY)
                .where(PASSKEY.PERSON_ID.eq(whom.id()))
                .orderBy(PASSKEY.MADE_AT)
                .fetch(row -> {
                  var facts = new ArrayList<Fact>();
                  facts.add(Fact.of("label", row.getLabel()));
                  facts.add(Fact.of("made", row.getMadeAt()));
                  if (row.get(PASSKEY.USED_AT) != null) {
                    facts.add(Fact.of("used", row.getUsedAt()));
                  }
                  return facts;
                })));
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    unit.sql()
        .deleteFrom(PASSKEY_CHALLENGE)
        .where(PASSKEY_CHALLENGE.PERSON_ID.eq(whom.id()))
        .execute();
    unit.sql().deleteFrom(PASSKEY).where(PASSKEY.PERSON_ID.eq(whom.id())).execute();
  }
}
