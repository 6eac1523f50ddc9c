package org.toguna.checkin;

import java.util.List;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;

/// Somebody who holds a badge, as a list has it: found by name, on paper or on a device that may.
record Named(String name, String brief, String number, int category) {

  static List<Named> of(DSLContext sql, EditionId edition) {
    return List.of();
  }

  List<Object> told() {
    return List.of(name, brief, category);
  }
}
