package org.toguna.zone;

import static org.toguna.tables.Tables.ZONE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ThingNames;

/// The journal's zones by name.
@Component
class ZoneNames implements ThingNames {

  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    var names = new HashMap<String, String>();
    sql.select(ZONE.ID, ZONE.NAME)
        .from(ZONE)
        .where(ZONE.ID.in(ids.stream().map(UUID::fromString).toList()))
        .forEach(row -> names.put(row.value1().toString(), row.value2().in(lang)));
    return names;
  }
}
