package org.toguna;

import java.util.Set;

/// Types that are public before the slice that will use them is there. The list only grows shorter.
final class PublicAhead {
  /// The first is for columns of amounts, which no table has yet.
  static final Set<String> NAMES =
      Set.of("kit.db.DecimalMicros", "kit.messages.Correspondence", "signin.SignedIn");

  private PublicAhead() {}
}
