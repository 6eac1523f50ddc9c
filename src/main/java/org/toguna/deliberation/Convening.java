package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MEMBER;
import static org.toguna.tables.Tables.DELIBERATION_PAIR;
import static org.toguna.tables.Tables.DELIBERATION_SITTING;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.EditionId;
import org.toguna.jury.Jurors;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.DeliberationPairRecord;
import org.toguna.tables.tables.records.DeliberationSittingRecord;

/// Prepares a sitting and opens it, which fixes its members and its rules.
@Component
class Convening {
  private final Clock clock;

  Convening(Clock clock) {
    this.clock = clock;
  }

  /// What the desk lays down.
  record Plan(Sitting.Facts facts, Sitting.Rules rules, List<PersonId> members, PersonId chair) {}

  /// Nothing where the matter is published, or another sitting about it is not closed.
  Optional<UUID> prepare(Unit unit, EditionId edition, UUID contest, Matter matter, Plan plan) {
    if (!Matters.hold(unit, edition, contest, matter)) {
      return Optional.empty();
    }
    var before = Sitting.of(unit.sql(), contest, matter);
    if (before.stream().anyMatch(one -> !one.isClosed())) {
      return Optional.empty();
    }
    var row = row(plan);
    row.setId(Ids.next()).setContestId(contest).setMatter(matter.name());
    row.setNumber(before.size() + 1);
    unit.insert(row);
    seat(unit, row.getId(), plan);
    return Optional.of(row.getId());
  }

  private static DeliberationSittingRecord row(Plan plan) {
    var rules = plan.rules().among(plan.members().size());
    var row = new DeliberationSittingRecord();
    row.setHeldAt(plan.facts().held());
    row.setPlace(plan.facts().place());
    row.setSecretary(plan.facts().secretary());
    row.setQuorum(rules.quorum());
    row.setQuorumPercent(rules.percent().orElse(null));
    row.setMajority(rules.majority().name());
    row.setCasting(rules.casting());
    return row;
  }

  private static void seat(Unit unit, UUID sitting, Plan plan) {
    int number = 1;
    for (PersonId person : plan.members()) {
      unit.sql()
          .insertInto(DELIBERATION_MEMBER)
          .set(DELIBERATION_MEMBER.SITTING_ID, sitting)
          .set(DELIBERATION_MEMBER.NUMBER, number++)
          .set(DELIBERATION_MEMBER.PERSON_ID, person)
          .set(DELIBERATION_MEMBER.CHAIR, person.equals(plan.chair()))
          .execute();
    }
  }

  /// False once it is open.
  boolean change(Unit unit, Sitting sitting, Plan plan) {
    boolean prepared =
        hold(unit, sitting)
            && unit.sql()
                    .update(DELIBERATION_SITTING)
                    .set(row(plan))
                    .where(prepared(sitting))
                    .execute()
                == 1;
    if (prepared) {
      unit.sql()
          .deleteFrom(DELIBERATION_MEMBER)
          .where(DELIBERATION_MEMBER.SITTING_ID.eq(sitting.id()))
          .execute();
      seat(unit, sitting.id(), plan);
    }
    return prepared;
  }

  private static boolean hold(Unit unit, Sitting sitting) {
    return Matters.hold(unit, sitting.key().contest(), sitting.key().matter());
  }

  private static org.jooq.Condition prepared(Sitting sitting) {
    return DELIBERATION_SITTING
        .ID
        .eq(sitting.id())
        .and(DELIBERATION_SITTING.STATE.eq(SittingState.PREPARED.name()));
  }

  /// One that did not open leaves nothing behind.
  boolean cancel(Unit unit, Sitting sitting) {
    return hold(unit, sitting)
        && unit.sql().deleteFrom(DELIBERATION_SITTING).where(prepared(sitting)).execute() == 1;
  }

  /// What stands in the way of opening, as keys of sentences.
  static List<String> gaps(DSLContext sql, Call call, Sitting sitting) {
    var gaps = new ArrayList<String>();
    if (Member.of(sql, sitting.id()).size() < sitting.rules().quorum()) {
      gaps.add("deliberation.gap.members");
    }
    if (Matters.candidates(sql, call, sitting.key().matter()).isEmpty()) {
      gaps.add("deliberation.gap.dossiers");
    }
    return gaps;
  }

  /// False if something stands in its way, or it was opened before.
  boolean open(Unit unit, Call call, Sitting sitting) {
    if (!hold(unit, sitting) || !gaps(unit.sql(), call, sitting).isEmpty()) {
      return false;
    }
    int opened =
        unit.sql()
            .update(DELIBERATION_SITTING)
            .set(DELIBERATION_SITTING.STATE, SittingState.OPEN.name())
            .set(DELIBERATION_SITTING.OPENED_AT, clock.instant())
            .where(prepared(sitting))
            .execute();
    if (opened == 1) {
      var dossiers = Matters.candidates(unit.sql(), call, sitting.key().matter());
      Member.of(unit.sql(), sitting.id()).forEach(member -> pair(unit, sitting, member, dossiers));
    }
    return opened == 1;
  }

  /// Whoever was not compared with a dossier, or stepped back from it in an earlier sitting, is
  /// kept from it.
  private void pair(Unit unit, Sitting sitting, Member member, List<HandedIn> dossiers) {
    var open = new HashSet<UUID>();
    member
        .person()
        .ifPresent(person -> {
          open.addAll(Jurors.open(unit.sql(), sitting.key().contest(), person));
          open.removeAll(steppedBack(unit.sql(), sitting.key().contest(), person));
        });
    for (HandedIn dossier : dossiers) {
      boolean barred = !open.contains(dossier.id());
      var row = new DeliberationPairRecord();
      row.setSittingId(sitting.id()).setMember(member.number()).setApplicationId(dossier.id());
      row.setState(SittingState.OPEN.name()).setBarred(barred);
      row.setBarredAt(barred ? clock.instant() : null);
      unit.insert(row);
    }
  }

  private static Set<UUID> steppedBack(DSLContext sql, UUID contest, PersonId person) {
    return sql.select(DELIBERATION_PAIR.APPLICATION_ID)
        .from(DELIBERATION_PAIR)
        .join(DELIBERATION_MEMBER)
        .on(DELIBERATION_MEMBER.SITTING_ID.eq(DELIBERATION_PAIR.SITTING_ID))
        .and(DELIBERATION_MEMBER.NUMBER.eq(DELIBERATION_PAIR.MEMBER))
        .where(DELIBERATION_MEMBER.PERSON_ID.eq(person))
        .and(
            DELIBERATION_PAIR.SITTING_ID.in(
                DSL.select(DELIBERATION_SITTING.ID)
                    .from(DELIBERATION_SITTING)
                    .where(DELIBERATION_SITTING.CONTEST_ID.eq(contest))))
        .and(DELIBERATION_PAIR.OWN)
        .fetchSet(DELIBERATION_PAIR.APPLICATION_ID);
  }
}
