package org.toguna.kit.web;

import java.util.List;
import org.jooq.DSLContext;

/// What a slice asks an organiser to look at: drafts that nobody published, messages that did not
/// leave. Beans, shown on the desk's home in Spring's order.
public interface Attention {

  /// How many, what about them in the page's language, where to mend it, who may; `urgent` where
  /// the public sees the lack already or soon. A count of nothing is not shown.
  record Item(int count, String sentence, String path, String role, boolean urgent) {}

  /// What it finds now, for the edition that the scene's address means where editions matter.
  List<Item> items(DSLContext sql, Scene scene);
}
