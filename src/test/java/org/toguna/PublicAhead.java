package org.toguna;

import java.util.Set;

/// Types that are public before the slice that will use them is there. The list only grows shorter.
final class PublicAhead {
  /// The first is for columns of amounts, which no table has yet; those of `badge` are for
  /// registration and the gates, those of the public journal and of calibration for the
  /// competition.
  static final Set<String> NAMES =
      Set.of(
          "kit.db.DecimalMicros",
          "kit.messages.Correspondence",
          "kit.publiclog.Checkpoint",
          "kit.publiclog.Commitment",
          "calibration.Place",
          "calibration.Severity",
          "signin.SignedIn",
          "badge.Badge",
          "badge.BadgeCode",
          "badge.BadgeKeys",
          "badge.BadgeSheet",
          "badge.Badges",
          "badge.Face",
          "badge.Holder",
          "badge.Paper",
          "badge.Reading",
          "badge.Reason",
          "badge.ShortCode",
          "badge.Wanted");

  private PublicAhead() {}
}
