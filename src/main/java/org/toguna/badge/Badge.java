package org.toguna.badge;

import java.time.Instant;
import java.util.Optional;
import org.toguna.edition.EditionId;
import org.toguna.tables.tables.records.BadgeRecord;

/// A badge as it was issued.
public record Badge(BadgeId id, Belongs belongs, Access access, Codes codes, State state) {

  /// To whom, in which edition.
  public record Belongs(EditionId edition, Holder holder) {}

  /// What stands on it: the signed text of its QR code, and the short one beside it.
  public record Codes(String signed, ShortCode brief) {}

  public record State(Instant issuedAt, Optional<Revoked> revoked) {}

  /// Since when it no longer counts, why, and which one took its place.
  public record Revoked(Instant at, Reason reason, Optional<BadgeId> replacedBy) {}

  /// Whether it counts, days aside.
  public boolean valid() {
    return state.revoked().isEmpty();
  }

  static Badge of(BadgeRecord row) {
    return new Badge(
        row.getId(),
        new Belongs(row.getEditionId(), new Holder(row.getHolderKind(), row.getHolderId())),
        new Access(row.getCategory(), row.getRights(), row.getFromOn(), row.getToOn()),
        new Codes(row.getCode(), new ShortCode(row.getShortCode())),
        new State(
            row.getIssuedAt(),
            Optional.ofNullable(row.getRevokedAt())
                .map(at ->
                    new Revoked(
                        at,
                        Reason.valueOf(row.getReason()),
                        Optional.ofNullable(row.getReplacedBy())))));
  }
}
