package org.toguna.programme.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import org.jspecify.annotations.Nullable;

/// Collects the components of an iCalendar file as they are written. Only ical4j's parser is used,
/// not its model: the model would evaluate rules and zones of the file, and a rule can ask for
/// centuries of work.
final class ToldCalendar implements ContentHandler {

  /// A property with its parameters.
  record Line(String name, Map<String, String> parameters, String value) {
    String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }
  }

  /// A component: its kind, the line that an event begins on, and its own properties.
  record Component(String kind, int line, List<Line> lines) {
    @Nullable Line line(String name) {
      return lines.stream().filter(line -> line.name.equals(name)).findFirst().orElse(null);
    }

    String value(String name) {
      var line = line(name);
      return line == null ? "" : line.value;
    }
  }

  /// Stops the parser, which has no other door.
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("the limits are reached", null, false, false);
    }
  }

  private final Component calendar = new Component("VCALENDAR", 1, new ArrayList<>());
  private final List<Component> events = new ArrayList<>();
  private final ArrayDeque<Component> open = new ArrayDeque<>();
  private Map<String, String> parameters = new HashMap<>();
  private String value = "";
  private final List<Integer> eventLines;
  private int count;
  private boolean exceeded;

  private ToldCalendar(List<Integer> eventLines) {
    this.eventLines = eventLines;
  }

  static ToldCalendar read(String text, Place file) throws Refusal {
    var folded = FoldedText.of(text);
    var told = new ToldCalendar(folded.eventLines());
    try {
      new CalendarParserImpl(true).parse(new StringReader(folded.unfolded()), told);
    } catch (ParserException malformed) {
      throw told.refusal(text, file, FoldedText.lineInFile(text, malformed.getLineNo()));
    } catch (IOException | RuntimeException parserFault) {
      // A broken file makes the parser throw from inside its own rules, without a line.
      throw told.refusal(text, file, 0);
    }
    return told;
  }

  /// The parser wraps what is thrown through it, so that the reason is kept beside it.
  private Refusal refusal(String text, Place file, int line) {
    return exceeded
        ? new Refusal(file, Remark.TOO_MUCH, Limits.DEPTH, Limits.TEXT, Limits.TOKENS)
        : new Refusal(
            new Place(line, null, file.step()), Remark.CALENDAR_BROKEN, Excerpts.line(text, line));
  }

  Component calendar() {
    return calendar;
  }

  List<Component> events() {
    return events;
  }

  @Override
  public void startCalendar() {
    open.push(calendar);
  }

  @Override
  public void endCalendar() {
    open.clear();
  }

  @Override
  public void startComponent(String name) {
    int line = events.size() < eventLines.size() ? eventLines.get(events.size()) : 0;
    var component = new Component(name.toUpperCase(Locale.ROOT), line, new ArrayList<>());
    // alarms, tasks, journals and definitions of zones are no part of a programme
    if (component.kind.equals("VEVENT")) {
      events.add(component);
    }
    open.push(component);
    enough(open.size() > Limits.DEPTH || events.size() > Limits.TALKS + 1);
  }

  @Override
  public void endComponent(String name) {
    open.poll();
  }

  @Override
  public void startProperty(String name) {
    parameters = new HashMap<>();
    value = "";
    enough(++count > Limits.TOKENS / 2);
  }

  @Override
  public void parameter(String name, String text) {
    parameters.put(name.toUpperCase(Locale.ROOT), text);
    enough(++count > Limits.TOKENS / 2);
  }

  @Override
  public void propertyValue(String text) {
    value = text == null ? "" : text;
    enough(value.length() > Limits.TEXT);
  }

  @Override
  public void endProperty(String name) {
    var component = open.peek();
    if (component != null) {
      component.lines.add(new Line(name.toUpperCase(Locale.ROOT), parameters, value));
    }
  }

  private void enough(boolean exceeds) {
    if (exceeds) {
      exceeded = true;
      throw new Enough();
    }
  }
}
