package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ThingNames;

/// The journal's dossiers by number: a name would be a person's or a firm's.
@Component
class ApplicationNames implements ThingNames {

  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    var names = new HashMap<String, String>();
    sql.select(APPLICATION.ID, APPLICATION.NUMBER)
        .from(APPLICATION)
        .where(APPLICATION.ID.in(ids.stream().map(UUID::fromString).toList()))
        .forEach(row -> names.put(row.value1().toString(), Application.shown(row.value2())));
    return names;
  }
}
