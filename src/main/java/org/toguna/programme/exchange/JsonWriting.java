package org.toguna.programme.exchange;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes one schedule as JSON, field by field.
record JsonWriting(JsonGenerator json) {
  private static final Pattern ZONE = Pattern.compile("[A-Z][a-z]+/[A-Z][a-z]+.*|.*UTC");

  void write(Schedule schedule) {
    json.writeStartObject();
    json.writeObjectPropertyStart("generator");
    json.writeStringProperty("name", "Toguna");
    json.writeEndObject();
    json.writeObjectPropertyStart("schedule");
    json.writeStringProperty("version", schedule.conference().version());
    address("base_url", schedule.conference().baseUrl());
    conference(schedule);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void conference(Schedule schedule) {
    var conference = schedule.conference();
    var days = PublishedDay.of(schedule);
    var acronym = conference.acronym();
    json.writeObjectPropertyStart("conference");
    json.writeStringProperty(
        "acronym", Marks.isAcronymInJson(acronym) ? acronym : Marks.derivedAcronym(acronym));
    json.writeStringProperty("title", conference.title());
    json.writeStringProperty("start", conference.start().toString());
    json.writeStringProperty("end", conference.end().toString());
    json.writeNumberProperty("daysCount", days.size());
    json.writeStringProperty("timeslot_duration", Lengths.clock(conference.timeslot()));
    var zone = PublishedDay.zoneName(conference);
    if (ZONE.matcher(zone).matches()) {
      json.writeStringProperty("time_zone_name", zone);
    }
    tracks(schedule.tracks());
    rooms(schedule.rooms());
    json.writeArrayPropertyStart("days");
    days.forEach(this::day);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tracks(List<Track> tracks) {
    json.writeArrayPropertyStart("tracks");
    for (Track track : tracks) {
      json.writeStartObject();
      json.writeStringProperty("name", track.name());
      if (track.colour() != null) {
        json.writeStringProperty("color", track.colour());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rooms(List<Room> rooms) {
    json.writeArrayPropertyStart("rooms");
    for (Room room : rooms) {
      json.writeStartObject();
      json.writeStringProperty("name", room.name());
      json.writeStringProperty("guid", room.guid().toString());
      if (room.capacity() != null) {
        json.writeNumberProperty("capacity", room.capacity());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void day(PublishedDay day) {
    json.writeStartObject();
    json.writeNumberProperty("index", day.index());
    json.writeStringProperty("date", day.date().toString());
    json.writeStringProperty("day_start", day.start());
    json.writeStringProperty("day_end", day.end());
    json.writeObjectPropertyStart("rooms");
    for (Map.Entry<String, List<Talk>> room : day.rooms().entrySet()) {
      json.writeArrayPropertyStart(room.getKey());
      room.getValue().forEach(this::talk);
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void talk(Talk talk) {
    json.writeStartObject();
    marks(talk);
    times(talk.slot());
    json.writeStringProperty("title", talk.text().title());
    json.writeStringProperty("subtitle", talk.text().subtitle());
    json.writeStringProperty("track", talk.topic().track());
    json.writeStringProperty("type", talk.topic().kind());
    json.writeStringProperty("language", talk.topic().language());
    json.writeStringProperty("abstract", talk.text().summary());
    json.writeStringProperty("description", talk.text().description());
    json.writeStringProperty("recording_license", talk.recording().licence());
    json.writeBooleanProperty("do_not_record", talk.recording().optOut());
    json.writeArrayPropertyStart("persons");
    talk.persons().forEach(this::person);
    json.writeEndArray();
    links("links", talk.references().links());
    links("attachments", talk.references().attachments());
    json.writeEndObject();
  }

  private void marks(Talk talk) {
    var marks = talk.marks();
    json.writeStringProperty("guid", marks.guid().toString());
    json.writeNumberProperty("id", marks.id());
    unlessEmpty("code", marks.code());
    json.writeStringProperty("slug", marks.slug());
    var page = talk.references().page();
    address("url", page == null ? URI.create("urn:uuid:" + marks.guid()) : page);
  }

  private void times(TalkSlot slot) {
    json.writeStringProperty("date", PublishedDay.instant(slot.start()));
    json.writeStringProperty("start", PublishedDay.clock(slot.start()));
    json.writeStringProperty("end", PublishedDay.instant(slot.end()));
    json.writeStringProperty("duration", Lengths.clock(slot.duration()));
    json.writeStringProperty("room", slot.room());
  }

  private void person(Person person) {
    json.writeStartObject();
    UUID guid = person.marks().guid();
    if (guid != null) {
      json.writeStringProperty("guid", guid.toString());
    }
    Long id = person.marks().id();
    if (id != null) {
      json.writeNumberProperty("id", id);
    }
    unlessEmpty("code", person.marks().code());
    json.writeStringProperty("name", person.name());
    unlessEmpty("biography", person.biography());
    unlessEmpty("organisation", person.organisation());
    unlessEmpty("role", person.role());
    json.writeEndObject();
  }

  private void links(String name, List<Link> links) {
    json.writeArrayPropertyStart(name);
    for (Link link : links) {
      json.writeStartObject();
      address("url", link.address());
      unlessEmpty("title", link.title());
      unlessEmpty("type", link.kind().code());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void unlessEmpty(String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  private void address(String name, @Nullable URI address) {
    if (address != null) {
      json.writeStringProperty(name, address.toString());
    }
  }
}
