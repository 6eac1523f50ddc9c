package org.toguna.kit.web;

import java.util.List;
import org.toguna.kit.base.Lang;

/// What the layout says of the site itself; told by the slice that knows the current edition.
public interface Site {
  /// The event's name.
  String name(Lang lang);

  /// Which edition, when and where, in one line; empty when there is none yet.
  String tagline(Lang lang);

  /// The publisher, as the footer and the band on top name it; empty if none is set.
  String publisher(Lang lang);

  Standing standing();

  /// The menu; empty where there is no edition yet, whose pages it would lead to.
  List<NavLink> navigation(Lang lang);

  /// What the band on top says the site is.
  enum Standing {
    /// It shows made-up people and sessions.
    DEMONSTRATION,
    /// The operator set it as the publisher's official site.
    OFFICIAL,
    /// Neither: no band.
    PLAIN
  }
}
