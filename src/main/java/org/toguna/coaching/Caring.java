package org.toguna.coaching;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Scene;

/// What those who coach say of a team, told to it and to the journal.
@Component
class Caring {
  private final Notes notes;
  private final Delivering delivering;
  private final CoachingLetters letters;
  private final Journal journal;

  Caring(Notes notes, Delivering delivering, CoachingLetters letters, Journal journal) {
    this.notes = notes;
    this.delivering = delivering;
    this.letters = letters;
    this.journal = journal;
  }

  /// What is said of what was read.
  record Verdict(HandIn read, boolean accepted, String remark) {}

  void note(Unit unit, Scene scene, TeamPages.View view, String text) {
    notes.add(unit, view.team().id(), view.in().who(), text);
    told(unit, scene, view, "coaching-noted");
  }

  boolean judge(
      Unit unit, Scene scene, TeamPages.View view, Deliverable deliverable, Verdict verdict) {
    boolean done =
        delivering.judge(unit, deliverable, verdict.read(), verdict.accepted(), verdict.remark());
    if (done) {
      letters.judged(unit, view.course(), deliverable, view.team().id(), verdict.accepted());
      told(unit, scene, view, verdict.accepted() ? "coaching-accepted" : "coaching-returned");
    }
    return done;
  }

  /// What was noted stands with the team alone: the journal is read by others.
  private void told(Unit unit, Scene scene, TeamPages.View view, String verb) {
    var subject = Subject.of("coaching", view.course().contest().id());
    journal.note(unit, scene.actor(), subject, verb, null, Map.of("team", view.team().name()));
  }
}
