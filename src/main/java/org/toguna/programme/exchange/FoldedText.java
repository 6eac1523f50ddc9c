package org.toguna.programme.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The long lines of an iCalendar file put together again (RFC 5545, 3.1), with the number that
/// each had in the file. Done here because ical4j's own reader loses the line after some folds.
record FoldedText(String unfolded, List<Integer> eventLines) {
  private static final Pattern FOLD = Pattern.compile("(?:\r\n|\n|\r)[ \t]");

  static FoldedText of(String text) {
    var events = new ArrayList<Integer>();
    int number = 0;
    for (var lines = text.lines().iterator(); lines.hasNext(); ) {
      number++;
      if (lines.next().strip().equalsIgnoreCase("BEGIN:VEVENT")) {
        events.add(number);
      }
    }
    return new FoldedText(FOLD.matcher(text).replaceAll(""), events);
  }

  /// The number in the file of a line that was put together.
  static int lineInFile(String text, int unfoldedLine) {
    int logical = 0;
    int physical = 0;
    for (var lines = text.lines().iterator(); lines.hasNext() && logical < unfoldedLine; ) {
      var line = lines.next();
      physical++;
      if (!line.startsWith(" ") && !line.startsWith("\t")) {
        logical++;
      }
    }
    return physical;
  }
}
