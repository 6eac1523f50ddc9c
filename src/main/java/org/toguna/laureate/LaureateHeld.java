package org.toguna.laureate;

import static org.toguna.tables.Tables.LAUREATE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.PageCache;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// What a laureate shows of itself. It goes with the person, before the dossier it stands on.
@Component
@Order(43)
class LaureateHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(
        Holding.rows(
            "laureate.data",
            sql.selectFrom(LAUREATE)
                .where(LAUREATE.PERSON_ID.eq(whom.id()))
                .orderBy(LAUREATE.AGREED_AT)
                .fetch(row ->
                    List.of(
                        Fact.of("names", row.getNames()),
                        Fact.of("words", row.getWords()),
                        Fact.of("site", row.getSite()),
                        Fact.of("agreed", row.getAgreedAt())))));
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    unit.sql().deleteFrom(LAUREATE).where(LAUREATE.PERSON_ID.eq(whom.id())).execute();
    PageCache.drop(unit, Showing.TOPIC);
  }
}
