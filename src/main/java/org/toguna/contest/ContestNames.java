package org.toguna.contest;

import static org.toguna.tables.Tables.CONTEST;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ThingNames;

/// The journal's contests by name.
@Component
class ContestNames implements ThingNames {

  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    var names = new HashMap<String, String>();
    sql.select(CONTEST.ID, CONTEST.TERMS_JSON)
        .from(CONTEST)
        .where(CONTEST.ID.in(ids.stream().map(UUID::fromString).toList()))
        .forEach(row ->
            names.put(
                row.value1().toString(), TermsJson.read(row.value2()).facts().name().in(lang)));
    return names;
  }
}
