package org.toguna.coaching;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.kit.web.Written;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Writes to teams, each to the person who entered it, and to coaches. What a coach remarks stands
/// on the team's own page alone: a letter is read by whoever holds the phone.
@Component
class CoachingLetters {
  private final Outbox outbox;
  private final Persons persons;

  CoachingLetters(Outbox outbox, Persons persons) {
    this.outbox = outbox;
    this.persons = persons;
  }

  /// What a letter says beside who reads it and of which contest.
  private interface Said {
    Stream<String> in(Written written);
  }

  private record About(Edition edition, ContestTitle contest) {
    static About of(Course course) {
      return new About(course.edition(), course.contest());
    }
  }

  void invited(Unit unit, Course course, PersonId coach, String origin) {
    write(
        unit,
        About.of(course),
        coach,
        "coaching.letter.invited",
        _ -> Stream.of(origin + CoachPages.PATH));
  }

  void offered(Unit unit, Course course, HandedIn dossier) {
    var centre = course.programme().centre().name();
    write(
        unit,
        About.of(course),
        dossier.candidate(),
        "coaching.letter.offered",
        written ->
            Stream.of(centre, written.span(course.programme().from(), course.programme().to())));
  }

  /// To a team that was given a seat, or whose seat was taken away.
  void seated(Unit unit, Course course, Slot slot, UUID team, boolean given) {
    slot(unit, course, slot, team, given ? "coaching.letter.seated" : "coaching.letter.unseated");
  }

  /// To all of a slot's teams and, where the organiser did it, to its coach: as it is now.
  void moved(Unit unit, Course course, Slot now) {
    all(unit, course, now, "coaching.letter.moved");
  }

  void cancelled(Unit unit, Course course, Slot was) {
    all(unit, course, was, "coaching.letter.cancelled");
  }

  private void all(Unit unit, Course course, Slot slot, String key) {
    slot.bookings().forEach(booking -> slot(unit, course, slot, booking.team(), key));
    slot.meeting()
        .coach()
        .ifPresent(coach -> write(unit, About.of(course), coach, key, told(slot)));
  }

  private void slot(Unit unit, Course course, Slot slot, UUID team, String key) {
    toTeam(unit, About.of(course), team, key, told(slot));
  }

  private static Said told(Slot slot) {
    return written ->
        Stream.of(
            slot.terms().subject(),
            written.moment(slot.meeting().begins()),
            slot.meeting().byPhone() ? "tél." : slot.meeting().room());
  }

  void judged(Unit unit, Course course, Deliverable deliverable, UUID team, boolean accepted) {
    toTeam(
        unit,
        About.of(course),
        team,
        accepted ? "coaching.letter.accepted" : "coaching.letter.returned",
        _ -> Stream.of(deliverable.what().name()));
  }

  void due(Unit unit, Course course, Deliverable deliverable, UUID team) {
    toTeam(
        unit,
        About.of(course),
        team,
        "coaching.letter.due",
        written -> Stream.of(deliverable.what().name(), written.moment(deliverable.what().due())));
  }

  private void toTeam(Unit unit, About about, UUID team, String key, Said said) {
    DSLContext sql = unit.sql();
    HandedIn.find(sql, about.contest().id(), team)
        .ifPresent(dossier -> write(unit, about, dossier.candidate(), key, said));
  }

  private void write(Unit unit, About about, PersonId to, String key, Said said) {
    persons.find(unit.sql(), to).ifPresent(person -> post(unit, about, person, key, said));
  }

  private void post(Unit unit, About about, Person person, String key, Said said) {
    var written = new Written(person.lang(), about.edition().period().zone());
    var contest = about.contest().name().in(person.lang());
    var values = Stream.concat(Stream.of(person.shownName(), contest), said.in(written)).toList();
    persons
        .letterboxes(unit.sql(), person.id())
        .map(to -> new Letter(to, person.lang(), key, List.copyOf(values), Letter.Kind.SERVICE))
        .forEach(letter -> outbox.post(unit, letter));
  }
}
