package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_GATE;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;
import org.toguna.registration.Roster;

/// Where and when the person's badges passed.
@Component
@Order(45)
class CheckinHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var badges = Roster.badges(sql, whom.id());
    List<List<Fact>> rows =
        sql.select(CHECKIN_GATE.NAME, CHECKIN_SCAN.WAY, CHECKIN_SCAN.PASSED_AT)
            .from(CHECKIN_SCAN)
            .join(CHECKIN_GATE)
            .on(CHECKIN_GATE.ID.eq(CHECKIN_SCAN.GATE_ID))
            .where(CHECKIN_SCAN.BADGE_ID.in(badges))
            .orderBy(CHECKIN_SCAN.PASSED_AT)
            .fetch(row ->
                List.of(
                    Fact.of("gate", row.value1()),
                    Fact.of("way", "checkin.way", row.value2()),
                    Fact.of("at", row.value3())));
    return List.of(Holding.rows("checkin.data", rows));
  }

  /// Nothing is left to be done: where the registration is forgotten its badges lose their holder,
  /// and a scan knows badges alone.
  @Override
  public void forget(Unit unit, Whom whom) {}
}
