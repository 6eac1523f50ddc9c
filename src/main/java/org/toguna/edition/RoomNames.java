package org.toguna.edition;

import static org.toguna.tables.Tables.ROOM;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ThingNames;

/// The journal's rooms by name.
@Component
class RoomNames implements ThingNames {

  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    var rooms = ids.stream().map(id -> new RoomId(UUID.fromString(id))).toList();
    return sql.select(ROOM.ID, ROOM.NAME).from(ROOM).where(ROOM.ID.in(rooms)).fetch().stream()
        .collect(Collectors.toMap(row -> row.value1().toString(), row -> row.value2()));
  }
}
