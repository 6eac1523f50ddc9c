package org.toguna.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.badge.Listed;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.CheckinScanRecord;

/// Takes in what gates decided alone. One unit a batch; a scan that is there already changes
/// nothing, one that cannot be read holds up none beside it.
@Component
class Merging {
  private final Db db;
  private final Clock clock;

  Merging(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What became of one scan of a batch.
  sealed interface Ack {
    /// It is kept for good; `other` is the entry before, where this one was a double.
    record Taken(UUID id, Verdict verdict, Optional<ScanRows.Elsewhere> other) implements Ack {}

    /// It never will be: no scan, no gate of this device's, or another device's id.
    record Refused() implements Ack {}
  }

  private record Read(Sent sent, Gate gate, Presented presented) {}

  /// A batch with what the device's clock shows while it sends.
  record Batch(List<Optional<Sent>> scans, Optional<Instant> itsClock, int waiting) {}

  /// In the order of the batch.
  List<Ack> take(Duty duty, Batch batch) {
    var read = new HashMap<UUID, Read>();
    for (Optional<Sent> one : batch.scans()) {
      one.ifPresent(sent -> {
        var gate = duty.gates().ever().get(sent.gate());
        if (gate != null && sent.said().isPresent()) {
          read.putIfAbsent(
              sent.id(),
              new Read(sent, gate, Presented.read(duty.edition().number(), sent.text())));
        }
      });
    }
    return db.write(unit -> {
      merge(unit, duty, read, batch.itsClock());
      return acks(unit, duty, batch.scans());
    });
  }

  private void merge(Unit unit, Duty duty, Map<UUID, Read> read, Optional<Instant> itsClock) {
    var now = clock.instant();
    var skew = itsClock.map(told -> Duration.between(told, now)).orElse(Duration.ZERO);
    var enrolled = duty.device().life().enrolled().orElse(now);
    var sql = unit.sql();
    var badges =
        Presented.badges(
            sql, duty.edition().id(), read.values().stream().map(Read::presented).toList());
    var known = ScanRows.find(sql, read.keySet());
    var touched = new HashSet<Timeline.Story>();
    var fresh = new ArrayList<CheckinScanRecord>();
    for (Read one : read.values()) {
      var passed = one.sent().when().corrected(skew, enrolled, now);
      var badge = Optional.ofNullable(badges.get(one.presented()));
      var row = row(duty, one, badge, new ScanRows.Times(now, passed));
      var before = known.get(one.sent().id());
      if (before == null) {
        fresh.add(row);
      } else if (corrects(row, before)) {
        ScanRows.write(unit, row);
        story(before).ifPresent(touched::add);
      }
    }
    // Those that were there are known by now: units run one after the other, or as if they did.
    ScanRows.insert(unit, fresh);
    fresh.forEach(row -> story(row).ifPresent(touched::add));
    new Timeline(unit, duty.edition().id()).retell(touched);
  }

  private static CheckinScanRecord row(
      Duty duty, Read one, Optional<Listed> badge, ScanRows.Times times) {
    var row = ScanRows.row(duty, one.gate(), one.sent(), badge, times);
    var said = one.sent().said().orElseThrow();
    var verdict = duty.rules().of(one.gate(), one.sent().way(), badge, times.passed());
    ScanRows.judge(row, said.verdict(), verdict, said.online());
    return row;
  }

  /// The server had answered too late: what the device said and did meanwhile is what happened.
  private static boolean corrects(CheckinScanRecord row, CheckinScanRecord before) {
    return before.getDeviceId().equals(row.getDeviceId())
        && before.getGateId().equals(row.getGateId())
        && Objects.equals(before.getBadgeId(), row.getBadgeId())
        && before.getOnline()
        && !row.getOnline()
        && !before.getSaid().equals(row.getSaid());
  }

  private static Optional<Timeline.Story> story(CheckinScanRecord row) {
    return Optional.ofNullable(row.getBadgeId())
        .map(badge -> new Timeline.Story(badge, row.getPlace()));
  }

  private static List<Ack> acks(Unit unit, Duty duty, List<Optional<Sent>> batch) {
    var ids = new HashSet<UUID>();
    batch.forEach(one -> one.ifPresent(sent -> ids.add(sent.id())));
    var rows = ScanRows.find(unit.sql(), ids);
    rows.values().removeIf(row -> !row.getDeviceId().equals(duty.device().id()));
    var doubles =
        rows.values().stream()
            .map(CheckinScanRecord::getDoubleOf)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    var elsewhere = ScanRows.elsewhere(unit.sql(), doubles);
    return batch.stream()
        .map(one -> one.flatMap(sent -> Optional.ofNullable(rows.get(sent.id()))))
        .map(row -> row.<Ack>map(found -> taken(found, elsewhere)).orElseGet(Ack.Refused::new))
        .toList();
  }

  private static Ack taken(CheckinScanRecord row, Map<UUID, ScanRows.Elsewhere> elsewhere) {
    return new Ack.Taken(
        row.getId(),
        Verdict.valueOf(row.getVerdict()),
        Optional.ofNullable(row.getDoubleOf()).map(elsewhere::get));
  }
}
