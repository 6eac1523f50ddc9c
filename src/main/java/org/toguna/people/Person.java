package org.toguna.people;

import org.toguna.kit.base.Lang;
import org.toguna.tables.tables.records.PersonRecord;

/// Somebody, under the one name it gave. An example is made up for a demonstration.
public record Person(PersonId id, String shownName, Lang lang, boolean example) {
  static Person of(PersonRecord row) {
    return new Person(
        row.getId(),
        row.getShownName(),
        Lang.ofCode(row.getLang()).orElse(Lang.FR),
        row.getExample());
  }
}
