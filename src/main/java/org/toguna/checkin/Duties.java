package org.toguna.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.SignalEar;
import org.toguna.kit.db.Unit;

/// What each device works with, kept at hand for a few seconds: a gate asks once a second. A change
/// of gates or devices drops it on every node; whether the device may work at all is asked of the
/// database each time.
@Component
class Duties implements SignalEar {
  private static final String CHANGED = "checkin";
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final Db db;
  private final GateKeys keys;
  private final Clock clock;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  Duties(Db db, GateKeys keys, Clock clock) {
    this.db = db;
    this.keys = keys;
    this.clock = clock;
  }

  private record Kept(Duty duty, Device device, Instant until) {}

  Duty of(Device device) {
    var now = clock.instant();
    var known = kept.get(device.id());
    if (known != null && now.isBefore(known.until()) && same(known.device(), device)) {
      return new Duty(
          device,
          known.duty().edition(),
          known.duty().keys(),
          known.duty().gates(),
          known.duty().rules());
    }
    var read = db.read(sql -> Duty.of(sql, keys, device));
    kept.put(device.id(), new Kept(read, device, now.plus(KEPT)));
    return read;
  }

  private static boolean same(Device one, Device other) {
    return one.life().enrolled().equals(other.life().enrolled());
  }

  static void changed(Unit unit) {
    unit.signal(CHANGED, "gates");
  }

  @Override
  public String channel() {
    return CHANGED;
  }

  @Override
  public void heard(String what) {
    kept.clear();
  }

  @Override
  public void missed() {
    kept.clear();
  }
}
