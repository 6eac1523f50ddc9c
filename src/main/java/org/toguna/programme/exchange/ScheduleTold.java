package org.toguna.programme.exchange;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.toguna.programme.exchange.Told.Sheet;

/// From what a file tells to a schedule that keeps its promises.
record ScheduleTold(Source source, Place file, Sheet schedule) {

  Schedule told() throws Refusal {
    var conference = schedule.sheet("conference");
    var about = new ConferenceTold(source, schedule, conference);
    about.checkFields();
    var drafts = Draft.of(source, schedule);
    var zone = Zones.of(source, conference, drafts);
    var title = about.title(file);
    var acronym = about.acronym(title);
    var base = about.baseUrl();
    var timeslot = about.timeslot();
    var rooms = new RoomsTold(source, acronym);
    rooms.list(schedule, conference);
    var tracks = new TracksTold(source);
    tracks.list(conference);
    var reader =
        new TalkTold(
            source,
            new MarksTold(source, acronym),
            new SlotTold(source, zone, timeslot),
            rooms,
            tracks,
            new LinksTold(source, base));
    var talks = talks(drafts, reader);
    var span = about.span(talks);
    var named =
        new Conference(
            title, acronym, span.start(), span.end(), zone, timeslot, base, about.version());
    return checked(new Schedule(named, tracks.all(), rooms.all(), talks));
  }

  private List<Talk> talks(List<Draft> drafts, TalkTold reader) throws Refusal {
    var talks = new ArrayList<Talk>();
    for (Draft draft : drafts) {
      try {
        talks.add(reader.talk(draft));
      } catch (Refusal one) {
        source.report().add(one.finding());
      }
    }
    if (talks.isEmpty() && !drafts.isEmpty()) {
      throw new Refusal(file, Remark.NO_TALK_LEFT, drafts.size());
    }
    return talks;
  }

  /// Two talks at once in a room are told, and kept: only the organiser knows which one moves.
  private Schedule checked(Schedule read) {
    var last = new HashMap<String, Talk>();
    for (Talk talk : read.talks()) {
      var room = talk.slot().room();
      var before = last.get(room);
      if (before != null && !room.isEmpty() && overlap(before, talk)) {
        source.report().tell(file, Remark.OVERLAP_KEPT, talk.text().title(), before.text().title());
      }
      if (before == null || end(talk).isAfter(end(before))) {
        last.put(room, talk);
      }
    }
    return read;
  }

  private static boolean overlap(Talk before, Talk talk) {
    return talk.slot().start().isBefore(end(before)) && !talk.slot().duration().isZero();
  }

  private static OffsetDateTime end(Talk talk) {
    return talk.slot().end();
  }
}
