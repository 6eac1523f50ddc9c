package org.toguna.deliberation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.toguna.application.HandedIn;
import org.toguna.application.OpenCall;
import org.toguna.jury.Jurors;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// A jury that sits, everybody there and of one mind, for the tests of what comes after.
final class Sittings {
  private final TestSite site;
  private final Db db;
  private final OpenCall call;
  private final Matter matter;

  Sittings(TestSite site, OpenCall call, Matter matter) {
    this.site = site;
    this.db = site.db();
    this.call = call;
    this.matter = matter;
  }

  static Motion.About about(MotionKind kind, HandedIn one, String prize) {
    return new Motion.About(
        kind, Optional.of(one.id()), one.shownNumber(), one.name(), prize, Optional.empty());
  }

  static Motion.About withheld(String prize) {
    return new Motion.About(MotionKind.WITHHOLD, Optional.empty(), "", "", prize, Optional.empty());
  }

  /// A sitting that is open, with everybody there.
  Sitting opened() {
    var id =
        db.write(unit -> {
          var members =
              Jurors.sitting(unit.sql(), call.call().id()).stream()
                  .map(Jurors.Sitting::person)
                  .toList();
          var plan =
              new Convening.Plan(
                  new Sitting.Facts(call.clock.instant(), "CICB, salle Djenné", "Mariam Sow"),
                  new Sitting.Rules(2, Optional.empty(), Majority.SIMPLE, true),
                  members,
                  members.getFirst());
          return site.bean(Convening.class)
              .prepare(unit, call.edition.id(), call.call().id(), matter, plan)
              .orElseThrow();
        });
    mustBe(db.write(unit -> site.bean(Convening.class).open(unit, call.call(), sitting(id))));
    var attendance = site.bean(Attendance.class);
    for (Member member : db.read(sql -> Member.of(sql, id))) {
      var seat = new Attendance.Seat(sitting(id), member.number());
      mustBe(db.write(unit -> attendance.arrive(unit, seat)));
    }
    return sitting(id);
  }

  Sitting sitting(UUID id) {
    return db.read(sql -> Sitting.find(sql, id)).orElseThrow();
  }

  UUID moved(Sitting sitting, Motion.About about) {
    var texts = new Motion.Texts("", "Utile et viable.", "");
    var moved = new Moving.Moved(about, texts, 1);
    return db.write(unit -> site.bean(Moving.class).move(unit, sitting, List.of(moved)))
        .getFirst();
  }

  boolean said(Sitting sitting, UUID motion, int member, Vote vote) {
    var said = new Voting.Said(member, motion, vote, false);
    return db.write(unit -> site.bean(Voting.class).say(unit, sitting, said));
  }

  Voting.Closed counted(Sitting sitting, UUID motion) {
    return db.write(unit -> site.bean(Voting.class).close(unit, sitting, motion));
  }

  Voting.Closed agreed(Sitting sitting, Motion.About about) {
    var motion = moved(sitting, about);
    db.read(sql -> Member.of(sql, sitting.id()))
        .forEach(member -> said(sitting, motion, member.number(), Vote.FOR));
    return counted(sitting, motion);
  }

  void adjourned(Sitting sitting) {
    var adjourning = site.bean(Adjourning.class);
    mustBe(db.write(unit -> adjourning.close(unit, sitting)));
    adjourning.drawUp(db, call.edition, call.call(), sitting.id());
  }

  boolean published() {
    var proclaiming = site.bean(Proclaiming.class);
    var draft = draft();
    return db.write(unit -> proclaiming.publish(unit, draft, draft.proclamation().sha256()));
  }

  Draft draft() {
    return db.read(
        sql -> site.bean(Proclaiming.class).draft(sql, call.edition, call.call(), matter));
  }

  void decidesAndPublishes(List<Motion.About> all) {
    var sitting = opened();
    all.forEach(about -> mustBe(agreed(sitting, about) == Voting.Closed.CARRIED));
    adjourned(sitting);
    mustBe(published());
  }

  private static void mustBe(boolean so) {
    if (!so) {
      throw new AssertionError("The jury could not go on");
    }
  }
}
