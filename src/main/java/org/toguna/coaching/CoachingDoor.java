package org.toguna.coaching;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.jury.Jurors;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.signin.SignedIn;

/// Who reads what of coaching beside the teams: whoever works on the desk, and those who coach.
/// Never anybody of the contest's jury, whoever else it is: it would judge by what it was told.
@Component
class CoachingDoor {
  private final Db db;

  CoachingDoor(Db db) {
    this.db = db;
  }

  /// A contest's coaching before somebody who may read it: on the desk, or as its coach.
  record Inside(Course course, boolean desk, PersonId who) {
    /// The address its pages stand under.
    String base() {
      return desk
          ? course.edition().desk(course.contest().deskPath()) + CoachingDesk.BELOW
          : CoachPages.PATH + "/" + course.contest().id();
    }

    /// A coach reads its own slots, the desk all of them.
    Optional<Slot> slot(UUID id) {
      return course
          .slot(id)
          .filter(slot -> desk || slot.meeting().coach().filter(who::equals).isPresent());
    }
  }

  /// By the address: the doors have asked already who may open the desk.
  Optional<Inside> open(Scene scene, UUID contest, SignedIn who) {
    boolean desk = scene.at("/organisation");
    return db.read(sql -> open(sql, contest, who.id(), desk));
  }

  private static Optional<Inside> open(DSLContext sql, UUID contest, PersonId who, boolean desk) {
    return mayRead(sql, contest, who)
        ? Course.find(sql, contest)
            .filter(course -> desk || coaches(course, who))
            .map(course -> new Inside(course, desk, who))
        : Optional.empty();
  }

  private static boolean coaches(Course course, PersonId who) {
    return course.coach(who).filter(one -> one.state() == CoachState.ACTIVE).isPresent();
  }

  static boolean mayRead(DSLContext sql, UUID contest, PersonId who) {
    return !Jurors.isIn(sql, contest, who);
  }
}
