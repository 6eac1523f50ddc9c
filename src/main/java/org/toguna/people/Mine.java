package org.toguna.people;

import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.kit.web.Scene;

/// A way from a person's own space to something that is that person's in a slice. Beans, shown in
/// Spring's order.
public interface Mine {

  /// The name of an icon, where it leads, what it is called and one sentence about it.
  record Tile(String icon, String path, String name, String text) {}

  Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene);
}
