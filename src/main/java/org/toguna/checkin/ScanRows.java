package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_GATE;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.badge.Listed;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.CheckinScanRecord;

/// Scans as rows.
final class ScanRows {
  private static final int LONGEST_PRESENTED = 140;

  private ScanRows() {}

  /// The moments of a scan on the server's clock.
  record Times(Instant received, Instant passed) {}

  static CheckinScanRecord row(
      Duty duty, Gate gate, Sent sent, Optional<Listed> badge, Times times) {
    var row = new CheckinScanRecord();
    row.setId(sent.id());
    row.setEditionId(duty.edition().id());
    row.setDeviceId(duty.device().id());
    row.setGateId(gate.id());
    row.setPlace(gate.place().key());
    // What a signed badge's code holds is known by its id; only what is none is kept as it was.
    row.setBadgeId(badge.map(Listed::id).orElse(null));
    row.setPresented(badge.isPresent() ? "" : cut(sent.text()));
    row.setWay(sent.way().name());
    row.setClockAt(sent.when().clock());
    row.setReceivedAt(times.received());
    row.setPassedAt(times.passed());
    var hand = sent.said().map(Sent.Said::hand).orElse(Sent.Hand.SERVER);
    row.setListRev(hand.list());
    row.setListAt(hand.since().orElse(null));
    row.setKeyIds(hand.keys());
    return row;
  }

  private static String cut(String text) {
    return text.length() > LONGEST_PRESENTED ? text.substring(0, LONGEST_PRESENTED) : text;
  }

  static void judge(CheckinScanRecord row, Verdict said, Verdict verdict, boolean online) {
    row.setSaid(said.name());
    row.setVerdict(verdict.name());
    // A device that lets somebody through whose badge nobody knows let nobody known through.
    row.setLetThrough(said.letsThrough() && row.getBadgeId() != null);
    row.setOnline(online);
  }

  /// How many were not there before.
  static int insert(Unit unit, List<CheckinScanRecord> rows) {
    return rows.isEmpty()
        ? 0
        : unit.sql().insertInto(CHECKIN_SCAN).set(rows).onConflictDoNothing().execute();
  }

  /// What was said and found of a scan that is there, and when it was.
  static void write(Unit unit, CheckinScanRecord row) {
    unit.sql()
        .update(CHECKIN_SCAN)
        .set(CHECKIN_SCAN.SAID, row.getSaid())
        .set(CHECKIN_SCAN.VERDICT, row.getVerdict())
        .set(CHECKIN_SCAN.LET_THROUGH, row.getLetThrough())
        .set(CHECKIN_SCAN.ONLINE, row.getOnline())
        .set(CHECKIN_SCAN.PASSED_AT, row.getPassedAt())
        .set(CHECKIN_SCAN.LIST_REV, row.getListRev())
        .set(CHECKIN_SCAN.LIST_AT, row.getListAt())
        .set(CHECKIN_SCAN.KEY_IDS, row.getKeyIds())
        .set(CHECKIN_SCAN.DOUBLE_OF, row.getDoubleOf())
        .where(CHECKIN_SCAN.ID.eq(row.getId()))
        .execute();
  }

  static Map<UUID, CheckinScanRecord> find(DSLContext sql, Collection<UUID> ids) {
    var found = new HashMap<UUID, CheckinScanRecord>();
    if (!ids.isEmpty()) {
      sql.selectFrom(CHECKIN_SCAN)
          .where(CHECKIN_SCAN.ID.in(ids))
          .forEach(row -> found.put(row.getId(), row));
    }
    return found;
  }

  /// Where and when other scans were: what a conflict is told with.
  static Map<UUID, Elsewhere> elsewhere(DSLContext sql, Collection<UUID> ids) {
    var found = new HashMap<UUID, Elsewhere>();
    if (!ids.isEmpty()) {
      sql.select(CHECKIN_SCAN.ID, CHECKIN_GATE.NAME, CHECKIN_SCAN.PASSED_AT)
          .from(CHECKIN_SCAN)
          .join(CHECKIN_GATE)
          .on(CHECKIN_GATE.ID.eq(CHECKIN_SCAN.GATE_ID))
          .where(CHECKIN_SCAN.ID.in(ids))
          .forEach(row -> found.put(row.value1(), new Elsewhere(row.value2(), row.value3())));
    }
    return found;
  }

  /// The gate and the moment of another scan of the same badge.
  record Elsewhere(String gate, Instant at) {}
}
