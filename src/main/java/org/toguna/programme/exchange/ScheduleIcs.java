package org.toguna.programme.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;

/// Writes iCalendar (RFC 5545) with all times in UTC, so that no definition of a zone is needed.
/// The UID of an event is the guid of its talk and never changes: a calendar takes a later file
/// over the earlier one. Cancelled talks are written as such.
public final class ScheduleIcs {
  /// ical4j folds between any two characters, also within a surrogate pair: it is told not to.
  private static final int NO_FOLDING = Integer.MAX_VALUE / 2;

  private static final int OCTETS = 75;

  private ScheduleIcs() {}

  /// Writes every talk; `stamp` is when this file was made.
  public static void write(Schedule schedule, Instant stamp, OutputStream out) throws IOException {
    write(schedule, schedule.talks(), stamp, out);
  }

  /// Writes one talk of the schedule.
  public static void write(Schedule schedule, Talk talk, Instant stamp, OutputStream out)
      throws IOException {
    write(schedule, List.of(talk), stamp, out);
  }

  /// Writes some talks of the schedule.
  public static void write(Schedule schedule, List<Talk> talks, Instant stamp, OutputStream out)
      throws IOException {
    write(new CalendarWriting(stamp).calendar(schedule, talks), out);
  }

  /// Writes any calendar, in UTF-8, its lines folded between characters.
  public static void write(Calendar calendar, OutputStream out) throws IOException {
    var text = new StringWriter();
    new CalendarOutputter(false, NO_FOLDING).output(calendar, text);
    for (String line : text.toString().split("\r\n")) {
      out.write(folded(line).getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  /// RFC 5545, 3.1: at most 75 octets a line, the next one beginning with a space.
  private static String folded(String line) {
    var out = new StringBuilder(line.length() + 16);
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (octets + size > OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(c);
      octets += size;
      i += Character.charCount(c);
    }
    return out.append("\r\n").toString();
  }
}
