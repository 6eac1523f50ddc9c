package org.toguna.testing;

import java.util.List;
import org.toguna.kit.db.Invariant;

/// What every slice promises, asked as `toguna check` asks it.
public final class Promises {
  private Promises() {}

  /// Those that are broken, each with what breaks it.
  public static List<String> brokenIn(TestSite site) {
    return site.names(Invariant.class).stream()
        .map(name -> site.bean(name, Invariant.class))
        .flatMap(promise -> site.db().read(promise::brokenBy).stream())
        .toList();
  }
}
