package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_GATE;
import static org.toguna.tables.Tables.CHECKIN_PLACE;
import static org.toguna.tables.Tables.CHECKIN_PRESENCE;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of gates and of who is inside.
@Configuration(proxyBeanMethods = false)
class CheckinPromises {

  @Bean
  Invariant insideIsCounted() {
    Field<Integer> there =
        DSL.field(
            DSL.select(DSL.count())
                .from(CHECKIN_PRESENCE)
                .where(CHECKIN_PRESENCE.EDITION_ID.eq(CHECKIN_PLACE.EDITION_ID))
                .and(CHECKIN_PRESENCE.PLACE.eq(CHECKIN_PLACE.PLACE))
                .and(CHECKIN_PRESENCE.INSIDE.isTrue()));
    return Invariant.of(
        "A place counts as inside exactly those who are",
        sql ->
            sql.select(CHECKIN_PLACE.PLACE)
                .from(CHECKIN_PLACE)
                .where(CHECKIN_PLACE.INSIDE.ne(there)));
  }

  @Bean
  Invariant presenceIsTheLastScan() {
    var later = CHECKIN_SCAN.as("later");
    return Invariant.of(
        "Whoever is inside came in with the last scan that let them through, and nobody else is",
        sql ->
            sql.select(CHECKIN_PRESENCE.BADGE_ID)
                .from(CHECKIN_PRESENCE)
                .join(CHECKIN_SCAN)
                .on(CHECKIN_SCAN.ID.eq(CHECKIN_PRESENCE.SCAN_ID))
                .where(CHECKIN_SCAN.BADGE_ID.eq(CHECKIN_PRESENCE.BADGE_ID))
                .and(CHECKIN_SCAN.LET_THROUGH.isTrue())
                .and(
                    DSL.exists(
                            DSL.selectOne()
                                .from(later)
                                .where(later.BADGE_ID.eq(CHECKIN_SCAN.BADGE_ID))
                                .and(later.PLACE.eq(CHECKIN_SCAN.PLACE))
                                .and(later.LET_THROUGH.isTrue())
                                .and(later.WAY.ne(CHECKIN_SCAN.WAY))
                                .and(later.PASSED_AT.gt(CHECKIN_SCAN.PASSED_AT)))
                        .or(
                            CHECKIN_PRESENCE
                                .INSIDE
                                .isTrue()
                                .and(CHECKIN_SCAN.WAY.ne(Way.IN.name())))));
  }

  @Bean
  Invariant verdictsAreKnown() {
    var known = Stream.of(Verdict.values()).map(Verdict::name).toList();
    return Invariant.of(
        "Each scan says and is found something that the app knows",
        sql ->
            sql.select(CHECKIN_SCAN.ID)
                .from(CHECKIN_SCAN)
                .where(CHECKIN_SCAN.SAID.notIn(known))
                .or(CHECKIN_SCAN.VERDICT.notIn(known)));
  }

  @Bean
  Invariant scansAreOfTheirEditionsGates() {
    return Invariant.of(
        "A scan was made at a gate of its own edition",
        sql ->
            sql.select(CHECKIN_SCAN.ID)
                .from(CHECKIN_SCAN)
                .join(CHECKIN_GATE)
                .on(CHECKIN_GATE.ID.eq(CHECKIN_SCAN.GATE_ID))
                .where(CHECKIN_GATE.EDITION_ID.ne(CHECKIN_SCAN.EDITION_ID)));
  }
}
