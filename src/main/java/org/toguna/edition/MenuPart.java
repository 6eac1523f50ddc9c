package org.toguna.edition;

import java.util.Optional;
import org.toguna.kit.base.Lang;
import org.toguna.kit.web.NavLink;

/// A way into a slice from the menu of every public page, before the edition's own. It is asked
/// whenever a page is made and answers from memory.
public interface MenuPart {
  Optional<NavLink> link(Lang lang);
}
