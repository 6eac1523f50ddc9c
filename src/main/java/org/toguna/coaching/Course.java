package org.toguna.coaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.people.PersonId;

/// All of a contest's coaching but the notes, in a number of questions that does not grow.
record Course(
    Where where,
    List<Team> teams,
    List<Coach> coaches,
    List<Slot> slots,
    List<Deliverable> deliverables) {

  /// Which contest, and its programme.
  record Where(Edition edition, ContestTitle contest, Programme programme) {}

  static Optional<Course> find(DSLContext sql, UUID contest) {
    return Programme.find(sql, contest)
        .flatMap(programme -> {
          var edition = Editions.get(sql, programme.edition());
          return ContestTitle.find(sql, edition.id(), contest)
              .map(title -> new Where(edition, title, programme));
        })
        .map(where ->
            new Course(
                where,
                Team.in(sql, contest),
                Coach.in(sql, contest),
                Slot.in(sql, contest),
                Deliverable.in(sql, contest)));
  }

  Edition edition() {
    return where.edition();
  }

  ContestTitle contest() {
    return where.contest();
  }

  Programme programme() {
    return where.programme();
  }

  Optional<Team> team(UUID id) {
    return teams.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Optional<Slot> slot(UUID id) {
    return slots.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Optional<Deliverable> deliverable(UUID id) {
    return deliverables.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Optional<Coach> coach(PersonId id) {
    return coaches.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// The name of a slot's coach; empty once it was erased.
  String coachOf(Slot slot) {
    return slot.meeting().coach().flatMap(this::coach).map(Coach::name).orElse("");
  }

  String nameOf(UUID team) {
    return team(team).map(Team::name).orElse("");
  }

  List<Team> coming() {
    return teams.stream().filter(Team::comes).toList();
  }

  int free() {
    return programme().places() - (int) teams.stream().filter(Team::hasPlace).count();
  }

  /// A team's slots that were not cancelled.
  List<Slot> of(UUID team) {
    return slots.stream().filter(slot -> slot.of(team).isPresent()).toList();
  }

  int came(UUID team, Attendance how) {
    return (int)
        slots.stream()
            .flatMap(slot -> slot.of(team).stream())
            .flatMap(booking -> booking.came().stream())
            .filter(came -> came.attendance() == how)
            .count();
  }

  /// Whether a team missed a slot or a day.
  boolean behind(UUID team, Instant now) {
    return came(team, Attendance.ABSENT) > 0
        || deliverables.stream().anyMatch(one -> one.progress(team, now) == Progress.BEHIND);
  }
}
