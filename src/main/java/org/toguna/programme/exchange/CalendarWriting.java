package org.toguna.programme.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Builds the calendar of a schedule.
record CalendarWriting(Instant stamp) {

  Calendar calendar(Schedule schedule, List<Talk> talks) {
    var conference = schedule.conference();
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Toguna//Programme//FR"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", conference.title()));
    var zone = PublishedDay.zoneName(conference);
    calendar.add(new XProperty("X-WR-TIMEZONE", zone.isEmpty() ? conference.zone().getId() : zone));
    calendar.add(new XProperty("X-TOGUNA-ACRONYM", conference.acronym()));
    calendar.add(new XProperty("X-TOGUNA-VERSION", conference.version()));
    talks.forEach(talk -> calendar.add(event(talk)));
    return calendar;
  }

  private VEvent event(Talk talk) {
    var event = new VEvent(false);
    properties(talk).forEach(event::add);
    return event;
  }

  private List<Property> properties(Talk talk) {
    var all = new ArrayList<Property>();
    all.add(new Uid(talk.marks().guid().toString()));
    all.add(new DtStamp(stamp.truncatedTo(ChronoUnit.SECONDS)));
    times(talk.slot(), all);
    all.add(summary(talk));
    if (!talk.slot().room().isEmpty()) {
      all.add(new Location(talk.slot().room()));
    }
    var description = description(talk);
    if (!description.isEmpty()) {
      all.add(new Description(description));
    }
    topic(talk.topic(), all);
    if (talk.references().page() != null) {
      all.add(new Url(talk.references().page()));
    }
    state(talk.state(), all);
    all.add(new XProperty("X-TOGUNA-ID", Long.toString(talk.marks().id())));
    all.add(new XProperty("X-TOGUNA-SLUG", talk.marks().slug()));
    return all;
  }

  private static void times(TalkSlot slot, List<Property> all) {
    all.add(new DtStart<>(slot.start().toInstant()));
    // RFC 5545 wants an end after the start; an event without one takes no time.
    if (slot.duration().isPositive()) {
      all.add(new DtEnd<>(slot.end().toInstant()));
    }
  }

  private static Summary summary(Talk talk) {
    var summary = new Summary(talk.text().title());
    if (!talk.topic().language().isEmpty()) {
      summary.add(new Language(talk.topic().language()));
    }
    return summary;
  }

  /// The kind comes first, so that a track without a kind keeps its place.
  private static void topic(TalkTopic topic, List<Property> all) {
    if (topic.track().isEmpty() && topic.kind().isEmpty()) {
      return;
    }
    var kind = topic.kind().isEmpty() ? "-" : topic.kind();
    var track = topic.track();
    all.add(
        new Categories(
            track.isEmpty() ? new TextList(List.of(kind)) : new TextList(List.of(kind, track))));
  }

  private static void state(TalkState state, List<Property> all) {
    all.add(
        state.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    all.add(new Sequence(state.sequence()));
    if (state.changed() != null) {
      all.add(new LastModified(state.changed()));
    }
  }

  /// What somebody wants to read when the phone reminds them: who speaks, and about what.
  private static String description(Talk talk) {
    var persons =
        talk.persons().stream().map(CalendarWriting::line).collect(Collectors.joining("\n"));
    return List.of(
            talk.text().subtitle(), persons, talk.text().summary(), talk.text().description())
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String line(Person person) {
    var body = person.organisation();
    return body.isEmpty() ? person.name() : person.name() + " (" + body + ")";
  }
}
