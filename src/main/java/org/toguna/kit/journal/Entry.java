package org.toguna.kit.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.toguna.tables.tables.records.JournalEntryRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One change as it was noted.
public record Entry(Mark mark, String actor, Subject subject, String verb, Sides sides) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
  private static final List<String> CALLED =
      List.of("name", "title", "what", "label", "wording", "part", "date", "code", "number");

  /// Its place in the book.
  public record Mark(UUID id, Instant at) {}

  /// The thing before and after; empty where it was not there.
  public record Sides(Map<String, Object> before, Map<String, Object> after) {}

  /// One field that differs; empty text where there was or is nothing.
  public record Change(String field, String before, String after) {}

  static Entry of(JournalEntryRecord row) {
    return new Entry(
        new Mark(row.getId(), row.getHappenedAt()),
        row.getActor(),
        new Subject(row.getSubject(), row.getSubjectId()),
        row.getVerb(),
        new Sides(fields(row.getBeforeJson()), fields(row.getAfterJson())));
  }

  private static Map<String, Object> fields(@Nullable String json) {
    return json == null ? Map.of() : JSON.readValue(json, FIELDS);
  }

  public Instant at() {
    return mark.at();
  }

  /// What people call the thing: the first of its fields that names one, in French; else nothing.
  public String called() {
    return CALLED.stream()
        .flatMap(field -> Stream.of(field, field + ".fr"))
        .flatMap(field -> Stream.of(sides.after(), sides.before()).map(side -> text(side, field)))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  public List<Change> changes() {
    var names = new TreeSet<>(sides.before().keySet());
    names.addAll(sides.after().keySet());
    var changes = new ArrayList<Change>();
    for (String name : names) {
      var was = text(sides.before(), name);
      var is = text(sides.after(), name);
      if (!was.equals(is)) {
        changes.add(new Change(name, was, is));
      }
    }
    return changes;
  }

  private static String text(Map<String, Object> side, String field) {
    return Objects.toString(side.get(field), "");
  }
}
