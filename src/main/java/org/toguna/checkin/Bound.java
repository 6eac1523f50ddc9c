package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_BINDING;
import static org.toguna.tables.Tables.CHECKIN_GATE;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;

/// Which gates each device serves, by name.
final class Bound {
  private Bound() {}

  static Map<UUID, String> names(DSLContext sql, EditionId edition) {
    return sql
        .select(CHECKIN_BINDING.DEVICE_ID, CHECKIN_GATE.NAME)
        .from(CHECKIN_BINDING)
        .join(CHECKIN_GATE)
        .on(CHECKIN_GATE.ID.eq(CHECKIN_BINDING.GATE_ID))
        .where(CHECKIN_GATE.EDITION_ID.eq(edition))
        .and(CHECKIN_BINDING.UNBOUND_AT.isNull())
        .orderBy(CHECKIN_GATE.POSITION, CHECKIN_GATE.NAME)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.value1(),
                Collectors.mapping(row -> row.value2(), Collectors.joining(", "))));
  }
}
