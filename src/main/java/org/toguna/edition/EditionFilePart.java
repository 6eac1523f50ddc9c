package org.toguna.edition;

import java.util.List;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;

/// A later slice's sections of an edition's file. Reading the same file twice changes nothing.
public interface EditionFilePart {
  /// The sections it reads, so that a misspelt one is not lost in silence.
  List<String> sections();

  void take(Unit unit, Edition edition, YamlMap file);
}
