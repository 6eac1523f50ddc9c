package org.toguna.kit.db;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jooq.DSLContext;

/// A slice's personal data in « export all », written only if `--with-people` asks for it.
public interface ExportPart {

  /// One file in the archive.
  record Entry(String name, Writing writing) {}

  /// Writes the file's content; the stream stays open.
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /// The files, under a folder named after the slice.
  List<Entry> files(DSLContext sql);
}
