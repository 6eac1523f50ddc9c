package org.toguna.coaching;

import java.util.List;
import java.util.Optional;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.NavLink;

/// A desk form of coaching on a page of its own: what is asked and where it goes; beneath it what
/// cannot be undone.
record FormView(
    String title, List<NavLink> trail, String action, List<Asked> asked, Optional<End> end) {

  /// The sentences `<key>`, `<key>.means`, `<key>.do`, and where it goes; a reason may be asked.
  record End(String key, String action, boolean reason) {}
}
