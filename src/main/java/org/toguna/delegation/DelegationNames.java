package org.toguna.delegation;

import static org.toguna.tables.Tables.DELEGATION;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ThingNames;

/// The journal's delegations by name.
@Component
class DelegationNames implements ThingNames {
  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    var names = new HashMap<String, String>();
    sql.selectFrom(DELEGATION)
        .where(DELEGATION.ID.in(ids.stream().map(UUID::fromString).toList()))
        .fetch(Delegation::of)
        .forEach(one -> names.put(one.id().toString(), one.name(lang)));
    return names;
  }
}
