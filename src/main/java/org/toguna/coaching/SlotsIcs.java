package org.toguna.coaching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.toguna.kit.web.Scene;
import org.toguna.programme.exchange.ScheduleIcs;

/// A team's slots as a calendar file; a slot that was moved or cancelled keeps its id, so that a
/// later file corrects an earlier one.
final class SlotsIcs {
  private SlotsIcs() {}

  static byte[] of(Scene scene, OwnCoaching.Place place, Instant now) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Toguna//Coaching//FR"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableMethod.PUBLISH);
    place.slots().forEach(slot -> calendar.add(event(scene, place.course(), slot, now)));
    var bytes = new ByteArrayOutputStream();
    try {
      ScheduleIcs.write(calendar, bytes);
    } catch (IOException memory) {
      throw new UncheckedIOException(memory);
    }
    return bytes.toByteArray();
  }

  private static VEvent event(Scene scene, Course course, Slot slot, Instant now) {
    var centre = course.programme().centre();
    var meeting = slot.meeting();
    var where =
        meeting.byPhone()
            ? scene.say("coaching.slot.phone")
            : Stream.of(meeting.room(), centre.name(), centre.address())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    var event = new VEvent(false);
    event.add(new Uid(slot.id().toString()));
    event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
    event.add(new DtStart<>(meeting.begins()));
    event.add(new DtEnd<>(meeting.ends()));
    event.add(new Summary(slot.terms().subject()));
    event.add(new Location(where));
    event.add(new Description(course.coachOf(slot)));
    event.add(slot.stands() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
    event.add(new Sequence(slot.change().revision() - 1));
    return event;
  }
}
