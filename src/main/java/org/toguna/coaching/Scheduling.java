package org.toguna.coaching;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Scene;

/// What the desk does with slots and seats, told to those it concerns and to the journal.
@Component
class Scheduling {
  private final Timetabling slots;
  private final Seating seats;
  private final CoachingLetters letters;
  private final Journal journal;

  Scheduling(Timetabling slots, Seating seats, CoachingLetters letters, Journal journal) {
    this.slots = slots;
    this.seats = seats;
    this.letters = letters;
    this.journal = journal;
  }

  /// @throws Holds.Clash if coach or room is elsewhere then
  void add(Unit unit, Scene scene, Course course, UUID id, Slot.Terms terms) {
    slots.add(unit, id, course.programme(), terms);
    note(unit, scene, course, "coaching-slot-made", terms);
  }

  /// @throws Holds.Clash if coach, room or one of its teams is elsewhere then
  boolean change(Unit unit, Scene scene, Course course, Slot read, Slot.Terms terms) {
    if (!slots.change(unit, read, course.programme(), terms)) {
      return false;
    }
    if (!terms.meeting().equals(read.meeting())) {
      Slot.find(unit.sql(), read.contest(), read.id())
          .ifPresent(now -> letters.moved(unit, course, now));
    }
    note(unit, scene, course, "coaching-slot-changed", terms);
    return true;
  }

  void cancel(Unit unit, Scene scene, Course course, Slot read, String reason) {
    if (slots.cancel(unit, read, reason)) {
      Slot.find(unit.sql(), read.contest(), read.id())
          .ifPresent(was -> letters.cancelled(unit, course, was));
      note(unit, scene, course, "coaching-slot-cancelled", read.terms());
    }
  }

  /// @throws Holds.Clash if the team is elsewhere then
  boolean seat(Unit unit, Scene scene, Course course, Slot slot, UUID team) {
    boolean given = seats.seat(unit, slot, team);
    if (given) {
      letters.seated(unit, course, slot, team, true);
      note(unit, scene, course, "coaching-seated", slot.terms());
    }
    return given;
  }

  void unseat(Unit unit, Scene scene, Course course, Slot slot, UUID team) {
    if (seats.unseat(unit, slot.id(), team)) {
      letters.seated(unit, course, slot, team, false);
      note(unit, scene, course, "coaching-unseated", slot.terms());
    }
  }

  private void note(Unit unit, Scene scene, Course course, String verb, Slot.Terms terms) {
    var subject = Subject.of("coaching", course.contest().id());
    var after = Map.of("subject", terms.subject(), "begins", terms.meeting().begins().toString());
    journal.note(unit, scene.actor(), subject, verb, null, after);
  }
}
