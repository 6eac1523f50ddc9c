package org.toguna.deliberation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.jury.Jurors;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;

/// A sitting of the demonstration, taken as a real one is: everybody there, each motion voted by
/// name, one juror abstaining, the minutes drawn up, the matter published.
@Component
class SampleRoom {
  private static final String PLACE = "CICB, salle d’exemple";
  private static final String SECRETARY = "Aminata Sow";

  private final Convening convening;
  private final Attendance attendance;
  private final Floor floor;
  private final Herald herald;
  private final Clock clock;

  SampleRoom(Convening convening, Attendance attendance, Floor floor, Herald herald, Clock clock) {
    this.convening = convening;
    this.attendance = attendance;
    this.floor = floor;
    this.herald = herald;
    this.clock = clock;
  }

  /// Where motions are put, counted and closed.
  @Component
  record Floor(Moving moving, Voting voting, Adjourning adjourning) {}

  /// What tells the public.
  @Component
  record Herald(Proclaiming proclaiming, Rankings rankings) {}

  /// A motion and the reason that is written for it.
  record Motioned(Motion.About about, String reason, String decider) {}

  void sit(Db db, Edition edition, Call call, Matter matter, List<Motioned> all) {
    Optional<UUID> sat =
        db.write(unit -> opened(unit, edition, call, matter).map(id -> held(unit, id, all)));
    sat.ifPresent(id -> {
      floor.adjourning().drawUp(db, edition, call, id);
      db.run(unit -> {
        var draft = herald.proclaiming().draft(unit.sql(), edition, call, matter);
        if (draft.gaps().isEmpty()) {
          herald.proclaiming().publish(unit, draft, draft.proclamation().sha256());
          herald
              .rankings()
              .publish(unit, call, matter, herald.rankings().open(unit.sql(), call, matter));
        }
      });
    });
  }

  private Optional<UUID> opened(Unit unit, Edition edition, Call call, Matter matter) {
    var members =
        Jurors.sitting(unit.sql(), call.id()).stream().map(Jurors.Sitting::person).toList();
    var plan =
        new Convening.Plan(
            new Sitting.Facts(clock.instant(), PLACE, SECRETARY),
            new Sitting.Rules(3, Optional.empty(), Majority.SIMPLE, true),
            members,
            members.getFirst());
    return convening
        .prepare(unit, edition.id(), call.id(), matter, plan)
        .filter(id -> convening.open(unit, call, sitting(unit, id)));
  }

  private static Sitting sitting(Unit unit, UUID id) {
    return Sitting.find(unit.sql(), id).orElseThrow();
  }

  private UUID held(Unit unit, UUID id, List<Motioned> all) {
    var members = Member.of(unit.sql(), id);
    members.forEach(
        member -> attendance.arrive(unit, new Attendance.Seat(sitting(unit, id), member.number())));
    all.forEach(one -> voted(unit, sitting(unit, id), members, one));
    floor.adjourning().close(unit, sitting(unit, id));
    return id;
  }

  private void voted(Unit unit, Sitting sitting, List<Member> members, Motioned one) {
    var texts = new Motion.Texts("", one.reason(), one.decider());
    // Whoever is kept from the dossier does not move it, and has no voice in it.
    members.stream()
        .map(mover ->
            floor
                .moving()
                .move(unit, sitting, List.of(new Moving.Moved(one.about(), texts, mover.number()))))
        .filter(moved -> !moved.isEmpty())
        .findFirst()
        .map(List::getFirst)
        .ifPresent(motion -> {
          for (Member member : members) {
            var vote = member.number() == members.size() ? Vote.ABSTAIN : Vote.FOR;
            floor
                .voting()
                .say(unit, sitting, new Voting.Said(member.number(), motion, vote, false));
          }
          floor.voting().close(unit, sitting, motion);
        });
  }
}
