package org.toguna.programme.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.toguna.programme.exchange.ScheduleReading.Read;
import org.toguna.programme.exchange.ScheduleReading.Refused;
import org.toguna.programme.exchange.Told.Several;
import org.toguna.programme.exchange.Told.Sheet;

/// Reads a programme from `schedule.xml`, from `schedule.json` of either family or from iCalendar;
/// the content says which it is, the name is only for the report. At most 64 MB and 20,000 events
/// are read, without fetching anything, and reading the same file twice gives the same schedule.
public final class ScheduleReader {
  private ScheduleReader() {}

  /// Reads a stream to its end and leaves it open.
  public static ScheduleReading read(InputStream in, String fileName) {
    try {
      return read(in.readNBytes(Limits.FILE_BYTES + 1), fileName);
    } catch (IOException broken) {
      return refused(new Refusal(Place.file(fileName), Remark.FILE_UNREADABLE), new Report());
    }
  }

  public static ScheduleReading read(byte[] bytes, String fileName) {
    var file = Place.file(fileName);
    var report = new Report();
    try {
      if (bytes.length > Limits.FILE_BYTES) {
        throw new Refusal(file, Remark.FILE_TOO_LARGE, Limits.FILE_BYTES);
      }
      var schedule = schedule(Decoding.text(bytes, file, report), file, report);
      return new Read(schedule, report.findings());
    } catch (Refusal refusal) {
      return refused(refusal, report);
    }
  }

  private static Refused refused(Refusal refusal, Report report) {
    report.add(refusal.finding());
    return new Refused(report.findings());
  }

  private static Schedule schedule(String text, Place file, Report report) throws Refusal {
    var start = text.stripLeading();
    if (start.isEmpty()) {
      throw new Refusal(file, Remark.FILE_EMPTY);
    }
    if (start.startsWith("<")) {
      return schedule(Format.XML, ToldXml.read(start, file), file, report);
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      var told = ToldJson.read(text, file, report);
      return schedule(family(told), told, file, report);
    }
    if (start.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
      return schedule(Format.CALENDAR, CalendarSheets.read(start, file, report), file, report);
    }
    throw new Refusal(file, Remark.FILE_OF_OTHER_FORMAT, start);
  }

  private static Format family(Told told) {
    var newer = told instanceof Sheet root && scheduleOf(root).get("events") instanceof Several;
    return newer ? Format.JSON_2 : Format.JSON_1;
  }

  private static Schedule schedule(Format format, Told told, Place file, Report report)
      throws Refusal {
    if (!(told instanceof Sheet root) || !(scheduleOf(root).get("conference") instanceof Sheet)) {
      throw new Refusal(file, Remark.NOT_A_SCHEDULE);
    }
    var ours = root.sheet("generator").text("name").equals("Toguna");
    return new ScheduleTold(new Source(format, report, ours), file, scheduleOf(root)).told();
  }

  /// Some files leave out the outermost brackets.
  private static Sheet scheduleOf(Sheet root) {
    return root.has("conference") ? root : root.sheet("schedule");
  }
}
