package org.toguna.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.badge.KeyRing;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;

/// A device at work: its edition, the keys it is checked with, the gates it serves and served, and
/// how many each place holds.
record Duty(Device device, Edition edition, KeyRing keys, Gates gates, Rules rules) {

  /// @param now the gates it serves now
  /// @param ever those and the ones it served before
  record Gates(Map<UUID, Gate> now, Map<UUID, Gate> ever, Map<String, OptionalInt> most) {}

  static Duty of(DSLContext sql, GateKeys keys, Device device) {
    var edition = Editions.get(sql, device.edition());
    var now = device.gates(sql);
    var most = Spot.limits(sql, edition.id(), now);
    return new Duty(
        device,
        edition,
        keys.of(sql, edition),
        new Gates(byId(now), byId(device.everGates(sql)), most),
        Rules.of(sql, edition));
  }

  private static Map<UUID, Gate> byId(List<Gate> gates) {
    return gates.stream().collect(Collectors.toMap(Gate::id, Function.identity()));
  }

  Optional<Gate> gate(UUID id) {
    return Optional.ofNullable(gates.now().get(id));
  }

  OptionalInt most(Gate gate) {
    return gates.most().getOrDefault(gate.place().key(), OptionalInt.empty());
  }
}
