package org.toguna.walk;

import static org.toguna.tables.Tables.WALK_GROUP;
import static org.toguna.tables.Tables.WALK_MEMBER;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// With which groups somebody goes round the stands.
@Component
@Order(47)
class WalkHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var rows =
        sql.select(WALK_GROUP.NAME)
            .from(WALK_MEMBER)
            .join(WALK_GROUP)
            .on(WALK_GROUP.CONTEST_ID.eq(WALK_MEMBER.CONTEST_ID))
            .and(WALK_GROUP.NUMBER.eq(WALK_MEMBER.PARTY))
            .where(WALK_MEMBER.PERSON_ID.eq(whom.id()))
            .orderBy(WALK_MEMBER.CONTEST_ID)
            .fetch(row -> List.of(Fact.of("group", row.value1())));
    return List.of(Holding.rows("walk.data", rows));
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    unit.sql().deleteFrom(WALK_MEMBER).where(WALK_MEMBER.PERSON_ID.eq(whom.id())).execute();
  }
}
