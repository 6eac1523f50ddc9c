package org.toguna.jury;

import static org.toguna.tables.Tables.JURY;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.ContestTitle;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ThingNames;

/// The journal's juries by their contests.
@Component
class JuryNames implements ThingNames {

  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    var names = new HashMap<String, String>();
    sql.selectFrom(JURY)
        .where(JURY.CONTEST_ID.in(ids.stream().map(UUID::fromString).toList()))
        .forEach(row ->
            ContestTitle.find(sql, row.getEditionId(), row.getContestId())
                .ifPresent(one -> names.put(one.id().toString(), one.name().in(lang))));
    return names;
  }
}
