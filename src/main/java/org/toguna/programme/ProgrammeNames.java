package org.toguna.programme;

import static org.toguna.tables.Tables.PROGRAMME_SESSION;
import static org.toguna.tables.Tables.SPEAKER;
import static org.toguna.tables.Tables.TRACK;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ThingNames;

/// The journal's sessions, tracks and speakers by name.
@Component
class ProgrammeNames implements ThingNames {

  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    var names = new HashMap<String, String>();
    var known = ids.stream().map(UUID::fromString).toList();
    sql.select(PROGRAMME_SESSION.ID, PROGRAMME_SESSION.TITLE)
        .from(PROGRAMME_SESSION)
        .where(PROGRAMME_SESSION.ID.in(known.stream().map(SessionId::new).toList()))
        .forEach(row -> names.put(row.value1().toString(), row.value2().in(lang)));
    sql.select(SPEAKER.ID, SPEAKER.NAME)
        .from(SPEAKER)
        .where(SPEAKER.ID.in(known.stream().map(SpeakerId::new).toList()))
        .forEach(row -> names.put(row.value1().toString(), row.value2()));
    sql.select(TRACK.ID, TRACK.NAME)
        .from(TRACK)
        .where(TRACK.ID.in(known))
        .forEach(row -> names.put(row.value1().toString(), row.value2().in(lang)));
    return names;
  }
}
