package org.toguna.kit.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.toguna.tables.tables.records.JournalEntryRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One change as it was noted.
public record Entry(Instant at, String actor, Subject subject, String verb, List<Change> changes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  /// One field that differs; empty text where there was or is nothing.
  public record Change(String field, String before, String after) {}

  static Entry of(JournalEntryRecord row) {
    return new Entry(
        row.getHappenedAt(),
        row.getActor(),
        new Subject(row.getSubject(), row.getSubjectId()),
        row.getVerb(),
        changes(fields(row.getBeforeJson()), fields(row.getAfterJson())));
  }

  private static Map<String, Object> fields(@Nullable String json) {
    return json == null ? Map.of() : JSON.readValue(json, FIELDS);
  }

  private static List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    var changes = new ArrayList<Change>();
    for (String name : names) {
      var was = Objects.toString(before.get(name), "");
      var is = Objects.toString(after.get(name), "");
      if (!was.equals(is)) {
        changes.add(new Change(name, was, is));
      }
    }
    return changes;
  }
}
