package org.toguna.kit.messages;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Once;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.Scene;

/// What the desk of messages works with.
@Component
record DeskTools(Db db, LetterBook book, Reading reading, Acting acting) {

  /// To show letters.
  @Component
  record Reading(Writing writing, Carriers carriers) {}

  /// To act on them.
  @Component
  record Acting(Journal journal, Once once, RateLimits limits) {}

  Writing writing() {
    return reading.writing();
  }

  Carriers carriers() {
    return reading.carriers();
  }

  RateLimits limits() {
    return acting.limits();
  }

  void note(Unit unit, Actor actor, UUID id, String verb) {
    acting.journal().note(unit, actor, Subject.of("letter", id), verb, null, null);
  }

  /// Answers where to go on.
  String postTest(Unit unit, Scene scene, Form form, Letter letter) {
    return acting
        .once()
        .of(
            unit,
            scene.actor().name(),
            form,
            () -> {
              book.post(unit, letter);
              return MessageDesk.PATH;
            });
  }
}
