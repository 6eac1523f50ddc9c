package org.toguna.programme.exchange;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Moments.Moment;
import org.toguna.programme.exchange.Told.Sheet;

/// Finds the zone that a programme's times are told in: the one it names, unless all its dates
/// contradict it; else the offset that most of its dates carry; else UTC.
final class Zones {
  private Zones() {}

  static ZoneId of(Source source, Sheet conference, List<Draft> drafts) {
    var moments = drafts.stream().flatMap(draft -> draft.moment().stream()).toList();
    var named = named(source, conference);
    if (named.isEmpty()) {
      return mostCommon(moments).orElseGet(() -> ofDays(conference));
    }
    var tellsInstants = source.format() == Format.CALENDAR || source.format() == Format.JSON_2;
    var contradicting = tellsInstants ? null : contradicting(named.get(), moments);
    if (contradicting == null) {
      return named.get();
    }
    source
        .report()
        .tell(
            conference.at("time_zone_name"),
            Remark.ZONE_CONTRADICTED,
            named.get().getId(),
            contradicting.getId());
    return contradicting;
  }

  /// An instant in the zone is what its rules say of it.
  static boolean agrees(ZoneId zone, Moment moment) {
    return moment.time() == null
        || moment.offset() == null
        || zone.getRules().isValidOffset(moment.date().atTime(moment.time()), moment.offset());
  }

  private static Optional<ZoneId> named(Source source, Sheet conference) {
    var name = conference.text("time_zone_name");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      var zone = ZoneId.of(name).normalized();
      if (!(zone instanceof ZoneOffset offset) || offset.getTotalSeconds() % 60 == 0) {
        return Optional.of(zone);
      }
    } catch (DateTimeException unknown) {
      // told below, as an offset that cannot be written is
    }
    source.report().tell(conference.at("time_zone_name"), Remark.ZONE_UNKNOWN, name);
    return Optional.empty();
  }

  /// The one offset that every date carries against the zone. Dates in UTC contradict no zone: many
  /// programs write every instant so.
  private static @Nullable ZoneOffset contradicting(ZoneId zone, List<Moment> moments) {
    var offsets = moments.stream().map(Moment::offset).filter(Objects::nonNull).distinct().toList();
    var one = offsets.size() == 1 ? offsets.getFirst() : null;
    var all = moments.stream().noneMatch(moment -> agrees(zone, moment));
    return one != null && all && !one.equals(ZoneOffset.UTC) ? one : null;
  }

  private static Optional<ZoneId> mostCommon(List<Moment> moments) {
    var counts = new LinkedHashMap<ZoneId, Integer>();
    for (Moment moment : moments) {
      if (moment.offset() != null) {
        counts.merge(moment.offset(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static ZoneId ofDays(Sheet conference) {
    var days = new ArrayList<String>();
    for (Told told : conference.several("days")) {
      days.add(told instanceof Sheet day ? day.text("day_start") : "");
    }
    days.add(conference.text("start"));
    return mostCommon(days.stream().flatMap(day -> Moments.parse(day).stream()).toList())
        .orElse(ZoneOffset.UTC);
  }
}
