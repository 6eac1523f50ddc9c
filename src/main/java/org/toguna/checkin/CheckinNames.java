package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_DEVICE;
import static org.toguna.tables.Tables.CHECKIN_GATE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ThingNames;

/// The journal's gates and devices by name.
@Component
class CheckinNames implements ThingNames {

  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    var wanted = ids.stream().map(UUID::fromString).toList();
    var names = new HashMap<String, String>();
    sql.select(CHECKIN_GATE.ID, CHECKIN_GATE.NAME)
        .from(CHECKIN_GATE)
        .where(CHECKIN_GATE.ID.in(wanted))
        .unionAll(
            DSL.select(CHECKIN_DEVICE.ID, CHECKIN_DEVICE.NAME)
                .from(CHECKIN_DEVICE)
                .where(CHECKIN_DEVICE.ID.in(wanted)))
        .forEach(row -> names.put(row.value1().toString(), row.value2()));
    return names;
  }
}
