package org.toguna.programme.exchange;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A whole programme, free of any format. It keeps the promises that the formats ask for: the marks
/// of talks are unique, every named track and room is listed, every start is told in the zone of
/// the conference, and talks stand in the order of their start.
public record Schedule(
    Conference conference, List<Track> tracks, List<Room> rooms, List<Talk> talks) {

  private static final Comparator<Talk> ORDER =
      Comparator.comparing((Talk talk) -> talk.slot().start().toInstant())
          .thenComparing(talk -> talk.slot().room())
          .thenComparingLong(talk -> talk.marks().id());

  public Schedule {
    tracks = List.copyOf(tracks);
    rooms = List.copyOf(rooms);
    talks = talks.stream().sorted(ORDER).toList();
    unique("track", tracks, Track::name);
    unique("room", rooms, Room::name);
    unique("room guid", rooms, Room::guid);
    unique("guid", talks, talk -> talk.marks().guid());
    unique("id", talks, talk -> talk.marks().id());
    unique("slug", talks, talk -> talk.marks().slug());
    listed(tracks, rooms, talks);
    for (Talk talk : talks) {
      var start = talk.slot().start();
      if (!conference.zone().getRules().getOffset(start.toInstant()).equals(start.getOffset())) {
        throw new IllegalArgumentException("not in the zone of the conference: " + start);
      }
    }
  }

  private static void listed(List<Track> tracks, List<Room> rooms, List<Talk> talks) {
    var names = tracks.stream().map(Track::name).collect(Collectors.toSet());
    var places = rooms.stream().map(Room::name).collect(Collectors.toSet());
    for (Talk talk : talks) {
      known("track", names, talk.topic().track());
      known("room", places, talk.slot().room());
    }
  }

  private static void known(String what, Set<String> names, String name) {
    if (!name.isEmpty() && !names.contains(name)) {
      throw new IllegalArgumentException("unlisted " + what + ": " + name);
    }
  }

  private static <T, K> void unique(String what, List<T> all, Function<T, K> mark) {
    var seen = new HashSet<K>();
    for (T one : all) {
      if (!seen.add(mark.apply(one))) {
        throw new IllegalArgumentException("the " + what + " is there twice: " + mark.apply(one));
      }
    }
  }
}
