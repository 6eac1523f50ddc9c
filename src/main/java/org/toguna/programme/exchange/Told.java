package org.toguna.programme.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file tells, whatever its format: a word, several things, or a sheet of named things. XML
/// and iCalendar are told in the shape of schedule.json, so that one reader judges them all.
sealed interface Told {
  Place place();

  /// How a word was written; XML and iCalendar know only `UNTYPED`.
  enum Written {
    TEXT,
    NUMBER,
    TRUTH,
    NULL,
    UNTYPED
  }

  record Word(Place place, Written written, String text) implements Told {}

  record Several(Place place, List<Told> all) implements Told {}

  record Sheet(Place place, Map<String, Told> fields) implements Told {
    static Sheet empty(Place place) {
      return new Sheet(place, new LinkedHashMap<>());
    }

    /// The field, unless it is missing or null.
    @Nullable Told get(String name) {
      var told = fields.get(name);
      return told instanceof Word word && word.written() == Written.NULL ? null : told;
    }

    boolean has(String name) {
      return get(name) != null;
    }

    /// The text of a word under this name, stripped; empty for anything else.
    String text(String name) {
      return get(name) instanceof Word word ? word.text().strip() : "";
    }

    Sheet sheet(String name) {
      return get(name) instanceof Sheet sheet ? sheet : empty(place.at(name));
    }

    List<Told> several(String name) {
      return get(name) instanceof Several several ? several.all() : List.of();
    }

    Place at(String name) {
      var told = fields.get(name);
      return told == null ? place.at(name) : told.place();
    }

    Set<String> names() {
      return Collections.unmodifiableSet(fields.keySet());
    }

    void put(String name, Told told) {
      fields.putIfAbsent(name, told);
    }
  }
}
