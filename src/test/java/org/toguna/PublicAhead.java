package org.toguna;

import java.util.Set;

/// Types that are public before the slice that will use them is there. The list only grows shorter.
final class PublicAhead {
  static final Set<String> NAMES = Set.of();

  private PublicAhead() {}
}
