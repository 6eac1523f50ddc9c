package org.toguna.desk;

import java.util.List;
import org.toguna.kit.journal.Entry;

/// An entry of the journal in people's words.
record JournalLine(Entry entry, Told told, List<Field> fields) {

  /// Who did what to which thing.
  record Told(String actor, String verb, String kind, String called) {}

  /// A field that differs, under its label, before and after.
  record Field(String label, String before, String after) {}

  /// The thing came or went: there is nothing to set side by side.
  boolean oneSided() {
    return entry.sides().before().isEmpty() || entry.sides().after().isEmpty();
  }
}
