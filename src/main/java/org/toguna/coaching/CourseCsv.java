package org.toguna.coaching;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.toguna.kit.base.Csv;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Written;

/// A contest's coaching as a table: a line for each team and slot, and for each team and
/// deliverable.
final class CourseCsv {
  private CourseCsv() {}

  static String of(Scene scene, Course course, Instant now) {
    var written = new Written(scene.lang(), course.edition().period().zone());
    var heading =
        Stream.of("team", "what", "when", "coach", "state", "persons")
            .map(column -> scene.say("coaching.csv." + column))
            .toList();
    var rows =
        course.teams().stream()
            .flatMap(team ->
                Stream.concat(
                    slots(scene, course, team, written),
                    handIns(scene, course, team, written, now)))
            .toList();
    return Csv.written(heading, rows);
  }

  private static Stream<List<String>> slots(
      Scene scene, Course course, Team team, Written written) {
    return course.of(team.id()).stream()
        .map(slot -> {
          var came = slot.of(team.id()).flatMap(Booking::came);
          var key = slot.stands() ? "coaching.attendance.none" : "coaching.slot.cancelled";
          return List.of(
              team.name(),
              slot.terms().subject(),
              written.machine(slot.meeting().begins()),
              course.coachOf(slot),
              scene.say(came.map(one -> one.attendance().key()).orElse(key)),
              came.map(one -> "" + one.persons()).orElse(""));
        });
  }

  private static Stream<List<String>> handIns(
      Scene scene, Course course, Team team, Written written, Instant now) {
    return course.deliverables().stream()
        .map(one ->
            List.of(
                team.name(),
                one.what().name(),
                written.machine(one.what().due()),
                "",
                scene.say(one.progress(team.id(), now).key()),
                ""));
  }
}
