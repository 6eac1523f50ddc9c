package org.toguna.coaching;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;

/// A slot as the desk's form asks, shows and reads it.
final class SlotForm {
  private static final String PHONE = "-";
  private static final int MOST_SEATS = 200;
  private static final int QUARTER = 15;
  private static final int LONGEST_MINUTES = 480;

  private SlotForm() {}

  static List<Asked> asked(Scene scene, Course course) {
    var kinds = new LinkedHashMap<String, String>();
    Stream.of(Slot.Kind.values()).forEach(one -> kinds.put(one.name(), scene.say(one.key())));
    var rooms = new LinkedHashMap<String, String>();
    course.programme().centre().rooms().forEach(one -> rooms.put(one, one));
    rooms.put(PHONE, scene.say("coaching.slot.phone"));
    var coaches = new LinkedHashMap<String, String>();
    course.coaches().stream()
        .filter(Coach::here)
        .forEach(one -> coaches.put(one.id().toString(), one.name()));
    var lengths = new LinkedHashMap<String, String>();
    IntStream.of(15, 30, 45, 60, 90, 120, 180, 240, 360, 480)
        .forEach(one -> lengths.put("" + one, scene.written().length(Duration.ofMinutes(one))));
    return List.of(
        new Asked.Choice("kind", kinds, true),
        Asked.line("subject"),
        new Asked.Choice("coach", coaches, true),
        new Asked.Choice("room", rooms, true),
        new Asked.Line("begins", "datetime-local", true),
        new Asked.Choice("minutes", lengths, true),
        Asked.number("seats"),
        Asked.tick("bookable"));
  }

  static Map<String, String> values(Course course, Slot slot) {
    var values = new HashMap<String, String>();
    var terms = slot.terms();
    var meeting = terms.meeting();
    values.put("kind", terms.kind().name());
    values.put("subject", terms.subject());
    values.put("coach", meeting.coach().map(PersonId::toString).orElse(""));
    values.put("room", meeting.byPhone() ? PHONE : meeting.room());
    var begins = meeting.begins().atZone(course.edition().period().zone()).toLocalDateTime();
    values.put("begins", begins.toString());
    values.put("minutes", "" + Duration.between(meeting.begins(), meeting.ends()).toMinutes());
    values.put("seats", "" + terms.seats());
    values.put("bookable", terms.bookable() ? "on" : "");
    return values;
  }

  static Slot.Terms terms(Form form, Course course) {
    var kind = form.choice("kind", Slot.Kind.class, Slot.Kind.INDIVIDUAL);
    var subject = form.text("subject", 200);
    var coach =
        form.id("coach", PersonId::new)
            .filter(id -> course.coach(id).filter(Coach::here).isPresent());
    if (coach.isEmpty()) {
      form.wrong("coach", "web.form.choice");
    }
    var begins = form.moment("begins", course.edition().period().zone());
    if (begins.getEpochSecond() % Slot.QUARTER_SECONDS != 0 || begins.getNano() != 0) {
      form.wrong("begins", "coaching.slot.quarter");
    }
    int minutes = form.number("minutes", QUARTER, LONGEST_MINUTES);
    if (minutes % QUARTER != 0) {
      form.wrong("minutes", "web.form.choice");
    }
    int seats = form.number("seats", 1, MOST_SEATS);
    if (kind == Slot.Kind.INDIVIDUAL && seats > 1) {
      form.wrong("seats", "coaching.slot.one");
    }
    var meeting =
        new Slot.Meeting(
            room(form, course), coach, begins, begins.plus(Duration.ofMinutes(minutes)));
    return new Slot.Terms(kind, subject, meeting, seats, form.ticked("bookable"));
  }

  private static String room(Form form, Course course) {
    var room = form.value("room");
    if (room.equals(PHONE)) {
      return "";
    }
    var known = Optional.of(room).filter(course.programme().centre().rooms()::contains);
    if (known.isEmpty()) {
      form.wrong("room", "web.form.choice");
    }
    return known.orElse("");
  }

  /// Says under its field who or what would be in two places.
  static void clash(Form form, Holds.Whose whose) {
    switch (whose) {
      case COACH -> form.wrong("coach", "coaching.clash.coach");
      case ROOM -> form.wrong("room", "coaching.clash.room");
      case TEAM -> form.wrong("begins", "coaching.clash.team");
    }
  }
}
