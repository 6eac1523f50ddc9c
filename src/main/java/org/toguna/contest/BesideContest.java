package org.toguna.contest;

import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// A way from a contest's pages to what a later slice holds of it, such as the public's vote.
/// Beans, shown in Spring's order.
public interface BesideContest {

  /// From its page on the desk.
  NavLink onDesk(Edition edition, ContestTitle contest, Scene scene);

  /// From its public page; nothing while there is nothing to be read.
  Optional<NavLink> onPage(DSLContext sql, Edition edition, ContestTitle contest, Scene scene);
}
