package org.toguna.followup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.toguna.kit.base.Csv;
import org.toguna.kit.web.Scene;

/// An edition's answers as a table: a line for each team and check-in, those without an answer too.
final class RoundCsv {
  private RoundCsv() {}

  static String of(Scene scene, Round round) {
    var heading =
        Stream.of(
                "team", "prize", "paid", "checkin", "due", "at", "phone", "life", "jobs", "women",
                "band", "funding", "kind", "counts")
            .map(column -> scene.say("followup.csv." + column))
            .toList();
    var rows =
        round.teams().stream()
            .flatMap(team ->
                round.checkins().stream()
                    .map(checkin ->
                        Stream.concat(
                                head(scene, team, checkin),
                                said(scene, round, round.reply(checkin.id(), team.id())))
                            .toList()))
            .toList();
    return Csv.written(heading, rows);
  }

  private static Stream<String> head(Scene scene, Followed team, Checkin checkin) {
    return Stream.of(
        team.name(),
        team.why().prize(),
        team.paid().map(paid -> paid.day().toString()).orElse(""),
        scene.say(checkin.asked().name()),
        checkin.asked().due().toString());
  }

  private static Stream<String> said(Scene scene, Round round, Optional<Reply> reply) {
    return reply
        .map(one -> {
          var said = one.said();
          return List.of(
              one.at().toString(),
              one.byPhone() ? "1" : "0",
              scene.say(said.life().key()),
              "" + said.jobs().all(),
              "" + said.jobs().women(),
              round.plan().band(scene, said.band()),
              "" + said.money().amount(),
              said.money().kind().map(kind -> scene.say(kind.key())).orElse(""),
              said.counts() ? "1" : "0");
        })
        .orElseGet(() -> List.of("", "", "", "", "", "", "", "", ""))
        .stream();
  }
}
