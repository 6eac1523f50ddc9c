package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_GATE;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.toguna.badge.BadgeId;
import org.toguna.badge.Listed;
import org.toguna.edition.Edition;
import org.toguna.tables.tables.records.CheckinScanRecord;

/// What a supervisor watches, asked of one day.
final class WatchRows {
  private static final long QUARTER_MICROS = 900_000_000L;
  private static final int MOST_LISTED = 200;

  private WatchRows() {}

  /// How many entered by a gate in a quarter of an hour, by gate and beginning.
  static Map<UUID, Map<Instant, Integer>> entries(DSLContext sql, Edition edition, LocalDate day) {
    var quarter = CHECKIN_SCAN.PASSED_AT.coerce(SQLDataType.BIGINT).div(DSL.inline(QUARTER_MICROS));
    var found = new HashMap<UUID, Map<Instant, Integer>>();
    sql.select(CHECKIN_SCAN.GATE_ID, quarter, DSL.count())
        .from(CHECKIN_SCAN)
        .where(CHECKIN_SCAN.EDITION_ID.eq(edition.id()))
        .and(CHECKIN_SCAN.PASSED_AT.between(begins(edition, day), begins(edition, day.plusDays(1))))
        .and(CHECKIN_SCAN.LET_THROUGH.isTrue())
        .and(CHECKIN_SCAN.WAY.eq(Way.IN.name()))
        .groupBy(CHECKIN_SCAN.GATE_ID, quarter)
        .forEach(row ->
            found
                .computeIfAbsent(row.value1(), gate -> new HashMap<>())
                .put(Instant.ofEpochSecond(row.value2() * 900), row.value3()));
    return found;
  }

  private static Instant begins(Edition edition, LocalDate day) {
    return day.atStartOfDay(edition.period().zone()).toInstant();
  }

  /// One look at a badge, with what was known at the gate.
  record Look(String gate, Instant at, boolean online, Optional<Instant> listAt) {}

  /// Somebody who went in twice: where and when, and before that.
  record Twice(String brief, Look here, Look before) {}

  static List<Twice> twice(DSLContext sql, Edition edition, LocalDate day) {
    var later =
        sql.selectFrom(CHECKIN_SCAN)
            .where(CHECKIN_SCAN.EDITION_ID.eq(edition.id()))
            .and(
                CHECKIN_SCAN.PASSED_AT.between(
                    begins(edition, day), begins(edition, day.plusDays(1))))
            .and(CHECKIN_SCAN.DOUBLE_OF.isNotNull())
            .orderBy(CHECKIN_SCAN.PASSED_AT.desc())
            .limit(MOST_LISTED)
            .fetch();
    var before = ScanRows.find(sql, later.map(CheckinScanRecord::getDoubleOf));
    var gates = gates(sql, edition);
    var briefs = briefs(sql, later);
    return later.stream()
        .flatMap(row ->
            Optional.ofNullable(before.get(row.getDoubleOf())).stream()
                .map(first ->
                    new Twice(
                        briefs.getOrDefault(row.getId(), "—"),
                        look(row, gates),
                        look(first, gates))))
        .toList();
  }

  private static Look look(CheckinScanRecord row, Map<UUID, String> gates) {
    return new Look(
        gates.getOrDefault(row.getGateId(), ""),
        row.getPassedAt(),
        row.getOnline(),
        Optional.ofNullable(row.getListAt()));
  }

  private static Map<UUID, String> gates(DSLContext sql, Edition edition) {
    return sql.select(CHECKIN_GATE.ID, CHECKIN_GATE.NAME)
        .from(CHECKIN_GATE)
        .where(CHECKIN_GATE.EDITION_ID.eq(edition.id()))
        .fetchMap(CHECKIN_GATE.ID, CHECKIN_GATE.NAME);
  }

  private static Map<UUID, String> briefs(DSLContext sql, List<CheckinScanRecord> rows) {
    // A scan of an old edition has lost its badge, see OldScans.
    var known = rows.stream().filter(row -> row.getBadgeId() != null).toList();
    var ids = known.stream().map(CheckinScanRecord::getBadgeId).distinct().toList();
    var badges = ids.isEmpty() ? Map.<BadgeId, Listed>of() : Listed.find(sql, ids);
    var briefs = new HashMap<UUID, String>();
    for (CheckinScanRecord row : known) {
      Optional.ofNullable(badges.get(row.getBadgeId()))
          .ifPresent(badge -> briefs.put(row.getId(), badge.shownBrief()));
    }
    return briefs;
  }

  /// Somebody let through whom the server, with all it knows today, would not have let through.
  record Wrongly(String brief, Verdict verdict, Look look) {}

  static List<Wrongly> wrongly(DSLContext sql, Edition edition, LocalDate day) {
    var rows =
        sql.selectFrom(CHECKIN_SCAN)
            .where(CHECKIN_SCAN.EDITION_ID.eq(edition.id()))
            .and(
                CHECKIN_SCAN.PASSED_AT.between(
                    begins(edition, day), begins(edition, day.plusDays(1))))
            .and(CHECKIN_SCAN.LET_THROUGH.isTrue())
            .and(
                CHECKIN_SCAN.VERDICT.notIn(
                    Verdict.ENTER.name(), Verdict.LEAVE.name(), Verdict.ALREADY_INSIDE.name()))
            .orderBy(CHECKIN_SCAN.PASSED_AT.desc())
            .limit(MOST_LISTED)
            .fetch();
    var gates = gates(sql, edition);
    var briefs = briefs(sql, rows);
    return rows.stream()
        .map(row ->
            new Wrongly(
                briefs.getOrDefault(row.getId(), "—"),
                Verdict.valueOf(row.getVerdict()),
                look(row, gates)))
        .toList();
  }

  /// The days on which somebody passed, and the edition's own.
  static List<LocalDate> days(DSLContext sql, Edition edition) {
    var days = new TreeSet<>(edition.period().days());
    var day = CHECKIN_SCAN.PASSED_AT.coerce(SQLDataType.BIGINT).div(DSL.inline(86_400_000_000L));
    sql.selectDistinct(day)
        .from(CHECKIN_SCAN)
        .where(CHECKIN_SCAN.EDITION_ID.eq(edition.id()))
        .forEach(row ->
            days.add(
                LocalDate.ofInstant(
                    Instant.ofEpochSecond(row.value1() * 86_400), edition.period().zone())));
    return List.copyOf(days);
  }
}
