package org.toguna.kit.files;

import org.jooq.DSLContext;

/// Says who may read the files of a purpose; told by the slice that asked for them. Whoever handed
/// a file in may always read it and is not asked about here.
@FunctionalInterface
public interface Gate {
  /// What is public from the moment it is there, such as a logo.
  Gate EVERYBODY = (sql, file, who) -> Sight.FOR_EVER;

  Sight sight(DSLContext sql, StoredFile file, Asking who);
}
