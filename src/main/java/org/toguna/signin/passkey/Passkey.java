package org.toguna.signin.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.toguna.tables.tables.records.PasskeyRecord;

/// A key as its owner sees it. `synced` keys live on all devices of one account; others are gone
/// with the one device.
public record Passkey(
    UUID id, String label, boolean synced, Instant madeAt, Optional<Instant> usedAt) {
  static Passkey of(PasskeyRecord row) {
    return new Passkey(
        row.getId(),
        row.getLabel(),
        row.getBackedUp(),
        row.getMadeAt(),
        Optional.ofNullable(row.getUsedAt()));
  }
}
