package org.toguna.programme.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.toguna.programme.exchange.Told.Several;
import org.toguna.programme.exchange.Told.Sheet;
import org.toguna.programme.exchange.Told.Word;
import org.toguna.programme.exchange.Told.Written;
import org.toguna.programme.exchange.XmlElements.Element;

/// Tells a `schedule.xml` in the shape of schedule.json.
final class ToldXml {
  private ToldXml() {}

  static Told read(String text, Place file) throws Refusal {
    var schedule = XmlElements.read(text, file);
    if (!schedule.name().equals("schedule")) {
      var place = new Place(schedule.line(), null, file.step());
      throw new Refusal(place, Remark.XML_OTHER_ROOT, schedule.name());
    }
    var root = Sheet.empty(file);
    root.put("schedule", schedule(schedule, file.at("schedule", schedule.line())));
    var generator = schedule.child("generator");
    if (generator != null) {
      root.put("generator", attributes(generator, file.at("generator", generator.line())));
    }
    return root;
  }

  private static Sheet schedule(Element schedule, Place place) {
    var sheet = Sheet.empty(place);
    put(sheet, "version", schedule, "version");
    var conference = schedule.child("conference");
    if (conference != null) {
      var told = conference(conference, place.at("conference", conference.line()));
      put(sheet, "base_url", conference, "base_url");
      told.put("days", days(schedule, place));
      told.put("rooms", rooms(schedule, place));
      sheet.put("conference", told);
    }
    return sheet;
  }

  private static Sheet conference(Element conference, Place place) {
    var sheet = Sheet.empty(place);
    var tracks = new ArrayList<Told>();
    for (Element child : conference.children()) {
      var at = place.at(child.name(), child.line());
      switch (child.name()) {
        case "track" -> tracks.add(attributes(child, at));
        case "days" -> sheet.put("daysCount", word(child, at));
        case "base_url", "color" -> {}
        default -> sheet.put(child.name(), word(child, at));
      }
    }
    sheet.put("tracks", new Several(place.at("track"), tracks));
    return sheet;
  }

  private static Several days(Element schedule, Place place) {
    var days = new ArrayList<Told>();
    for (Element day : schedule.children("day")) {
      var at = place.at("day[" + (days.size() + 1) + "]", day.line());
      var sheet = Sheet.empty(at);
      put(sheet, "index", day.attribute("index"));
      put(sheet, "date", day.attribute("date"));
      put(sheet, "day_start", day.attribute("start"));
      put(sheet, "day_end", day.attribute("end"));
      sheet.put("rooms", events(day, at));
      days.add(sheet);
    }
    return new Several(place, days);
  }

  private static Sheet events(Element day, Place place) {
    var rooms = Sheet.empty(place);
    int index = 0;
    for (Element room : day.children("room")) {
      var at = place.at("room[" + ++index + "]", room.line());
      var events = new ArrayList<Told>();
      for (Element event : room.children("event")) {
        events.add(event(event, at.at("event[" + (events.size() + 1) + "]", event.line())));
      }
      var name = room.attribute("name");
      if (rooms.fields().get(name) instanceof Several known) {
        known.all().addAll(events);
      } else {
        rooms.put(name, new Several(at, events));
      }
    }
    return rooms;
  }

  private static Several rooms(Element schedule, Place place) {
    var rooms = new ArrayList<Told>();
    for (Element day : schedule.children("day")) {
      for (Element room : day.children("room")) {
        rooms.add(attributes(room, place.at("room", room.line())));
      }
    }
    return new Several(place, rooms);
  }

  private static Sheet event(Element event, Place place) {
    var sheet = attributes(event, place);
    for (Element child : event.children()) {
      var at = place.at(child.name(), child.line());
      switch (child.name()) {
        case "persons" -> sheet.put("persons", persons(child, at));
        case "links" -> sheet.put("links", links(child, "link", at));
        case "attachments" -> sheet.put("attachments", links(child, "attachment", at));
        case "recording" -> {
          put(sheet, "recording_license", child, "license");
          put(sheet, "do_not_record", child, "optout");
        }
        case "video_download_url" -> {}
        default -> sheet.put(child.name(), word(child, at));
      }
    }
    return sheet;
  }

  private static Several persons(Element persons, Place place) {
    var all = new ArrayList<Told>();
    for (Element person : persons.children("person")) {
      var sheet = attributes(person, place.at("person[" + (all.size() + 1) + "]", person.line()));
      sheet.put("name", word(person, sheet.place()));
      all.add(sheet);
    }
    return new Several(place, all);
  }

  private static Several links(Element links, String name, Place place) {
    List<Told> all = new ArrayList<>();
    for (Element link : links.children(name)) {
      var at = place.at(name + "[" + (all.size() + 1) + "]", link.line());
      var sheet = Sheet.empty(at);
      put(sheet, "url", link.attribute("href"));
      put(sheet, "type", link.attribute("type"));
      sheet.put("title", word(link, at));
      all.add(sheet);
    }
    return new Several(place, all);
  }

  private static Sheet attributes(Element element, Place place) {
    var sheet = Sheet.empty(place);
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      put(sheet, attribute.getKey(), attribute.getValue());
    }
    return sheet;
  }

  private static void put(Sheet sheet, String name, String value) {
    if (!value.isEmpty()) {
      sheet.put(name, new Word(sheet.place().at(name), Written.UNTYPED, value));
    }
  }

  private static void put(Sheet sheet, String name, Element parent, String child) {
    var element = parent.child(child);
    if (element != null) {
      sheet.put(name, word(element, sheet.place().at(name, element.line())));
    }
  }

  private static Word word(Element element, Place place) {
    return new Word(place, Written.UNTYPED, element.text().toString());
  }
}
