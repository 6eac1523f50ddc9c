package org.toguna.programme.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Told.Sheet;
import org.toguna.programme.exchange.Told.Word;

/// Gathers the rooms: those that the file lists, then those that only its events name.
final class RoomsTold {
  private final Source source;
  private final String acronym;
  private final Map<String, Room> byName = new LinkedHashMap<>();
  private final Map<String, String> nameByMark = new HashMap<>();
  private final Set<UUID> guids = new HashSet<>();

  RoomsTold(Source source, String acronym) {
    this.source = source;
    this.acronym = acronym;
  }

  /// Takes over the lists of the file, also the one that stands a step too high.
  void list(Sheet schedule, Sheet conference) {
    conference.several("rooms").forEach(this::add);
    if (schedule.has("rooms") && source.format().isJson()) {
      source.report().tell(schedule.at("rooms"), Remark.ROOMS_MISPLACED);
      schedule.several("rooms").forEach(this::add);
    }
    for (Told told : conference.several("days")) {
      if (told instanceof Sheet day) {
        day.sheet("rooms").names().forEach(name -> add(Lines.one(name), null, null));
      }
    }
  }

  List<Room> all() {
    return new ArrayList<>(byName.values());
  }

  /// The room of an event: where it is filed, else what it says.
  String of(Draft draft) {
    var said = said(draft.event());
    if (draft.room() == null) {
      add(said, null, null);
      return said;
    }
    var filed = Lines.one(draft.room());
    var mayBeMissing = source.format() != Format.XML && source.format() != Format.JSON_1;
    if (!said.equals(filed) && !(said.isEmpty() && mayBeMissing)) {
      source.report().tell(draft.event().at("room"), Remark.ROOM_MISMATCH, said, filed);
    }
    return filed;
  }

  private String said(Sheet event) {
    if (!(event.get("room") instanceof Sheet reference)) {
      return new Wording(source).one(event, "room");
    }
    for (String mark : List.of("guid", "slug")) {
      var listed = nameByMark.get(mark + reference.text(mark));
      if (listed != null) {
        return listed;
      }
    }
    var name = Lines.one(reference.text("name"));
    if (name.isEmpty()) {
      source.report().tell(reference.place(), Remark.ROOM_UNKNOWN, reference.text("guid"));
    }
    return name;
  }

  private void add(Told told) {
    if (told instanceof Word word) {
      source.report().tell(word.place(), Remark.TEXT_OF_OTHER_TYPE, word.text());
      add(Lines.one(word.text()), null, null);
    } else if (told instanceof Sheet sheet) {
      add(sheet);
    } else {
      source.report().tell(told.place(), Remark.FIELD_OF_OTHER_TYPE, told.place().step());
    }
  }

  private void add(Sheet sheet) {
    var name = new Wording(source).one(sheet, "name");
    var written = sheet.text("guid");
    var guid = Marks.guid(written).orElse(null);
    if (guid == null && (source.format().isJson() || !written.isEmpty())) {
      source.report().tell(sheet.at("guid"), Remark.GUID_DERIVED, written, derived(name));
    } else if (guid != null && guids.contains(guid) && !byName.containsKey(name)) {
      source.report().tell(sheet.at("guid"), Remark.GUID_TWICE, written, derived(name));
    }
    long seats = sheet.has("capacity") ? source.number(sheet, "capacity") : 0;
    add(name, guid, seats > 0 && seats < 1_000_000 ? (int) seats : null);
    nameByMark.putIfAbsent("guid" + written, name);
    nameByMark.putIfAbsent("slug" + sheet.text("slug"), name);
  }

  private void add(String name, @Nullable UUID guid, @Nullable Integer capacity) {
    if (name.isEmpty() || byName.containsKey(name)) {
      return;
    }
    var own = guid != null && guids.add(guid) ? guid : derived(name);
    guids.add(own);
    byName.put(name, new Room(name, own, capacity));
  }

  private UUID derived(String name) {
    return Marks.derivedGuid(acronym + "|room|" + name);
  }
}
