package org.toguna.edition;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;

/// A later slice's sections of an edition's file. Reading the same file twice changes nothing.
public interface EditionFilePart {
  /// The sections it reads, so that a misspelt one is not lost in silence.
  List<String> sections();

  /// Who takes the file in the unit of work, once what it brings besides rows, such as a picture,
  /// is on disk.
  default EditionFilePart ready(YamlMap file) {
    return this;
  }

  void take(Unit unit, Edition edition, YamlMap file);

  /// The same sections of an edition for the file that is exported.
  default Map<String, Object> told(DSLContext sql, Edition edition) {
    return Map.of();
  }
}
