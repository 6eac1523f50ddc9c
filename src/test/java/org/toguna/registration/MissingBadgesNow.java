package org.toguna.registration;

import org.toguna.testing.TestSite;

/// Issues the badges that are still missing, for the tests of slices above.
public final class MissingBadgesNow {
  private MissingBadgesNow() {}

  public static void issue(TestSite site) {
    site.bean(MissingBadges.class).run();
  }
}
