package org.toguna.programme.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Moments.Moment;
import org.toguna.programme.exchange.Told.Sheet;

/// An event as it was found, with the day and the room it was filed under, if it was.
record Draft(Sheet event, @Nullable Day day, @Nullable String room) {

  /// A day of the programme with its bounds, as far as they can be read.
  record Day(@Nullable Moment start, @Nullable Moment end, @Nullable LocalDate date) {}

  /// The start as written, wherever this format writes it.
  Optional<Moment> moment() {
    return Moments.parse(event.text(dateField()));
  }

  String dateField() {
    return event.has("date") || day != null ? "date" : "start";
  }

  static List<Draft> of(Source source, Sheet schedule) throws Refusal {
    var drafts = new ArrayList<Draft>();
    collect(source, schedule.several("events"), null, null, drafts);
    for (Told told : schedule.sheet("conference").several("days")) {
      if (told instanceof Sheet day) {
        collect(source, day, drafts);
      } else {
        source.report().tell(told.place(), Remark.FIELD_OF_OTHER_TYPE, told.place().step());
      }
    }
    return drafts;
  }

  private static void collect(Source source, Sheet sheet, List<Draft> drafts) throws Refusal {
    var day =
        new Day(
            Moments.parse(first(sheet, "day_start", "start")).orElse(null),
            Moments.parse(first(sheet, "day_end", "end")).orElse(null),
            Moments.parse(sheet.text("date")).map(Moment::date).orElse(null));
    for (Map.Entry<String, Told> room : sheet.sheet("rooms").fields().entrySet()) {
      if (room.getValue() instanceof Told.Several events) {
        collect(source, events.all(), day, room.getKey(), drafts);
      } else {
        source.report().tell(room.getValue().place(), Remark.FIELD_OF_OTHER_TYPE, room.getKey());
      }
    }
  }

  private static void collect(
      Source source,
      List<Told> events,
      @Nullable Day day,
      @Nullable String room,
      List<Draft> drafts)
      throws Refusal {
    for (Told told : events) {
      if (told instanceof Sheet event) {
        drafts.add(new Draft(event, day, room));
      } else {
        source.report().tell(told.place(), Remark.TALK_NOT_TOLD);
      }
      if (drafts.size() > Limits.TALKS) {
        throw new Refusal(told.place(), Remark.TOO_MANY_TALKS, Limits.TALKS);
      }
    }
  }

  private static String first(Sheet sheet, String name, String other) {
    return sheet.has(name) ? sheet.text(name) : sheet.text(other);
  }
}
