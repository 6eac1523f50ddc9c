package org.toguna.edition;

import java.util.List;
import org.jooq.DSLContext;

/// A later slice's public pages, for search engines.
public interface SiteMapPart {
  /// The addresses of what an edition shows, without the site's own.
  List<String> paths(DSLContext sql, Edition edition);
}
