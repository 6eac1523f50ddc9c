package org.toguna.programme.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// Writes one schedule as XML, element by element in the order of the schema.
final class XmlWriting {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9_]{4,}-[a-z0-9_-]{4,}");
  private static final int CODE_LENGTH = 6;

  private final XmlElementsOut out;

  /// The schema wants codes to be unique, while a talk given twice has one code.
  private final Set<String> codes = new HashSet<>();

  XmlWriting(XmlElementsOut out) {
    this.out = out;
  }

  void write(Schedule schedule) throws XMLStreamException {
    out.xml().writeStartDocument("UTF-8", "1.0");
    out.open("schedule");
    out.open("generator", "name", "Toguna");
    out.close();
    out.element("version", schedule.conference().version());
    var days = PublishedDay.of(schedule);
    conference(schedule, days.size());
    var guids = new HashMap<String, String>();
    schedule.rooms().forEach(room -> guids.put(room.name(), room.guid().toString()));
    for (PublishedDay day : days) {
      day(day, guids);
    }
    out.close();
    out.xml().writeEndDocument();
  }

  private void conference(Schedule schedule, int days) throws XMLStreamException {
    var conference = schedule.conference();
    out.open("conference");
    out.element("title", conference.title());
    out.element("acronym", conference.acronym());
    out.element("start", conference.start().toString());
    out.element("end", conference.end().toString());
    out.element("days", Integer.toString(days));
    out.element("timeslot_duration", Lengths.clock(conference.timeslot()));
    out.elementUnlessEmpty("base_url", Objects.toString(conference.baseUrl(), ""));
    out.elementUnlessEmpty("time_zone_name", PublishedDay.zoneName(conference));
    for (Track track : schedule.tracks()) {
      out.open("track", "name", track.name(), "color", Objects.toString(track.colour(), ""));
      out.close();
    }
    out.close();
  }

  private void day(PublishedDay day, Map<String, String> guids) throws XMLStreamException {
    out.open(
        "day",
        "index",
        Integer.toString(day.index()),
        "date",
        day.date().toString(),
        "start",
        day.start(),
        "end",
        day.end());
    for (Map.Entry<String, List<Talk>> room : day.rooms().entrySet()) {
      out.xml().writeStartElement("room");
      out.xml().writeAttribute("name", room.getKey());
      var guid = guids.get(room.getKey());
      if (guid != null) {
        out.xml().writeAttribute("guid", guid);
      }
      for (Talk talk : room.getValue()) {
        talk(talk);
      }
      out.close();
    }
    out.close();
  }

  private void talk(Talk talk) throws XMLStreamException {
    var marks = talk.marks();
    var code = marks.code().length() == CODE_LENGTH && codes.add(marks.code()) ? marks.code() : "";
    out.open(
        "event", "guid", marks.guid().toString(), "id", Long.toString(marks.id()), "code", code);
    times(talk.slot());
    out.element("title", talk.text().title());
    out.element("subtitle", talk.text().subtitle());
    out.element("track", talk.topic().track());
    out.element("type", talk.topic().kind());
    out.element("language", talk.topic().language());
    out.element("abstract", talk.text().summary());
    out.element("description", talk.text().description());
    if (SLUG.matcher(marks.slug()).matches()) {
      out.element("slug", marks.slug());
    }
    recording(talk.recording());
    persons(talk.persons());
    links("links", "link", talk.references().links());
    links("attachments", "attachment", talk.references().attachments());
    out.elementUnlessEmpty("url", Objects.toString(talk.references().page(), ""));
    out.close();
  }

  private void times(TalkSlot slot) throws XMLStreamException {
    out.element("date", PublishedDay.instant(slot.start()));
    out.element("start", PublishedDay.clock(slot.start()));
    out.element("duration", Lengths.clock(slot.duration()));
    out.element("room", slot.room());
  }

  private void recording(Recording recording) throws XMLStreamException {
    out.open("recording");
    out.element("license", recording.licence());
    out.element("optout", Boolean.toString(recording.optOut()));
    out.close();
  }

  private void persons(List<Person> persons) throws XMLStreamException {
    out.open("persons");
    for (Person person : persons) {
      var marks = person.marks();
      var id = Objects.toString(marks.id(), "");
      out.open("person", "id", id, "guid", Objects.toString(marks.guid(), ""));
      out.text(person.name());
      out.close();
    }
    out.close();
  }

  private void links(String list, String name, List<Link> links) throws XMLStreamException {
    out.open(list);
    for (Link link : links) {
      out.open(name, "href", link.address().toString(), "type", link.kind().code());
      out.text(link.title());
      out.close();
    }
    out.close();
  }
}
