package org.toguna.delegation;

import static org.toguna.tables.Tables.DELEGATION;
import static org.toguna.tables.Tables.DELEGATION_MEMBER;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// Which delegations the person leads, and to which it belongs.
@Component
@Order(42)
class DelegationHeld implements Held {
  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var lang = whom.person().lang();
    return List.of(
        Holding.rows("delegation.data.head", led(sql, whom, lang)),
        Holding.rows("delegation.data.member", belonged(sql, whom, lang)));
  }

  private static List<List<Fact>> led(DSLContext sql, Whom whom, Lang lang) {
    return Delegation.headedBy(sql, whom.id()).stream()
        .map(one -> List.of(Fact.of("name", one.name(lang))))
        .toList();
  }

  private static List<List<Fact>> belonged(DSLContext sql, Whom whom, Lang lang) {
    return sql.select(DELEGATION.asterisk(), DELEGATION_MEMBER.asterisk())
        .from(DELEGATION_MEMBER)
        .join(DELEGATION)
        .on(DELEGATION.ID.eq(DELEGATION_MEMBER.DELEGATION_ID))
        .where(DELEGATION_MEMBER.PERSON_ID.eq(whom.id()))
        .orderBy(DELEGATION_MEMBER.ID)
        .fetch(row ->
            List.of(
                Fact.of("name", Delegation.of(row.into(DELEGATION)).name(lang)),
                Fact.of("post", row.get(DELEGATION_MEMBER.POST)),
                Fact.of(
                    "arrival",
                    Optional.ofNullable(row.get(DELEGATION_MEMBER.ARRIVES_ON))
                            .map(Object::toString)
                            .orElse("")
                        + ' '
                        + row.get(DELEGATION_MEMBER.ARRIVES_HOUR)),
                Fact.of("by", row.get(DELEGATION_MEMBER.ARRIVES_BY)),
                Fact.of("note", row.get(DELEGATION_MEMBER.NOTE))));
  }

  /// The delegation stays, without a head; its people keep their places.
  @Override
  public void forget(Unit unit, Whom whom) {
    unit.sql()
        .update(DELEGATION)
        .setNull(DELEGATION.PERSON_ID)
        .where(DELEGATION.PERSON_ID.eq(whom.id()))
        .execute();
    unit.sql()
        .deleteFrom(DELEGATION_MEMBER)
        .where(DELEGATION_MEMBER.PERSON_ID.eq(whom.id()))
        .execute();
  }
}
