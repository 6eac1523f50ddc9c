package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ThingNames;

/// The journal's categories by name. A registration has none there: it would be a person's.
@Component
class RegistrationNames implements ThingNames {

  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    var names = new HashMap<String, String>();
    sql.select(PARTICIPANT_CATEGORY.ID, PARTICIPANT_CATEGORY.NAME)
        .from(PARTICIPANT_CATEGORY)
        .where(PARTICIPANT_CATEGORY.ID.in(ids.stream().map(UUID::fromString).toList()))
        .forEach(row -> names.put(row.value1().toString(), row.value2().in(lang)));
    return names;
  }
}
