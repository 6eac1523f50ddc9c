package org.toguna.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;

/// All of an edition's follow-up, in a number of questions that does not grow.
record Round(
    Edition edition, Plan plan, List<Checkin> checkins, List<Followed> teams, List<Reply> replies) {

  static Optional<Round> find(DSLContext sql, Edition edition) {
    return Plan.find(sql, edition.id())
        .map(plan ->
            new Round(
                edition,
                plan,
                Checkin.of(sql, edition.id()),
                Followed.in(sql, edition.id()),
                Reply.in(sql, edition.id())));
  }

  Optional<Checkin> checkin(UUID id) {
    return checkins.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Optional<Followed> team(UUID id) {
    return teams.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// Each team's last word at a check-in.
  Map<UUID, Reply> at(Checkin checkin) {
    return Reply.last(replies, checkin.id());
  }

  Optional<Reply> reply(UUID checkin, UUID team) {
    return Optional.ofNullable(Reply.last(replies, checkin).get(team));
  }

  /// What it said before its last word, the earliest first.
  List<Reply> history(UUID checkin, UUID team) {
    return replies.stream()
        .filter(one -> one.place().checkin().equals(checkin) && one.place().team().equals(team))
        .toList();
  }

  /// The next number of an answer.
  Reply.Place next(UUID checkin, UUID team) {
    return new Reply.Place(checkin, team, history(checkin, team).size() + 1);
  }

  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, edition.period().zone());
  }
}
