package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_PROPOSAL;
import static org.toguna.tables.Tables.JURY_PROPOSED;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.assignment.Assigner;
import org.toguna.assignment.Objective;
import org.toguna.assignment.Outcome;
import org.toguna.assignment.Reasons;
import org.toguna.assignment.Task;
import org.toguna.contest.Round;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Has an assignment computed, outside any unit of work, and keeps it as a proposal upon the
/// revision that it was computed from.
@Component
class Proposing {
  /// Integers hold every sum of points up to here.
  private static final int MOST = 1_000_000;

  private final Db db;
  private final RoundFields fields;
  private final Clock clock;

  Proposing(Db db, RoundFields fields, Clock clock) {
    this.db = db;
    this.fields = fields;
    this.clock = clock;
  }

  /// For a round of a contest, whether what there is shall be kept as far as can be.
  record Order(UUID contest, Round round, boolean repairs, Wanted wanted) {}

  /// What was computed, and from what.
  record Computed(Order order, int revision, Found found, List<Reasons.Reason> reasons) {}

  Computed compute(Order order) {
    record Read(int revision, Table table, boolean[][] before) {}
    var read =
        db.read(sql -> {
          var dossiers = fields.of(sql, order.contest(), order.round()).ids();
          var settled = fields.settled(sql, order.contest(), order.round());
          var table = Table.read(sql, order.contest(), dossiers, settled);
          return new Read(
              Proposal.revision(sql, order.contest()).orElse(0),
              table,
              table.before(sql, order.contest(), order.round()));
        });
    if (read.table().dossiers().isEmpty()) {
      var why = Found.Why.of(Found.Reason.NO_DOSSIER);
      var none = none(read.table(), Found.Kind.IMPOSSIBLE, why);
      return new Computed(order, read.revision(), none, List.of());
    }
    var task = read.table().task(order.wanted());
    var objective = order.wanted().objective();
    var outcome =
        order.repairs()
            ? Assigner.repair(task, objective, Assigner.USUAL_EFFORT, read.before())
            : Assigner.assign(task, objective, Assigner.USUAL_EFFORT);
    return switch (outcome) {
      case Outcome.Assigned assigned ->
          new Computed(
              order,
              read.revision(),
              found(read.table(), read.before(), assigned),
              Reasons.of(assigned));
      case Outcome.Impossible impossible ->
          new Computed(
              order,
              read.revision(),
              none(
                  read.table(),
                  Found.Kind.IMPOSSIBLE,
                  Barriers.of(read.table(), order.wanted(), impossible.obstacle(), apart(task))),
              List.of());
      case Outcome.GivenUp _ ->
          new Computed(
              order,
              read.revision(),
              none(read.table(), Found.Kind.GIVEN_UP, Found.Why.NOT),
              List.of());
    };
  }

  /// Whether it is the connection of panels alone that cannot be had.
  private static boolean apart(Task task) {
    return task.connected()
        && Assigner.assign(
                new Task(task.affinities(), task.perDossier(), task.load(), task.rules(), false),
                Objective.TOTAL,
                Assigner.USUAL_EFFORT)
            instanceof Outcome.Assigned;
  }

  private static Found none(Table table, Found.Kind kind, Found.Why why) {
    return new Found(kind, table.dossiers().size(), 0, 0, List.of(), 0, 0, 0, why);
  }

  private static Found found(Table table, boolean[][] before, Outcome.Assigned assigned) {
    int seats = 0;
    int kept = 0;
    for (int d = 0; d < before.length; d++) {
      for (boolean seat : before[d]) {
        seats += seat ? 1 : 0;
      }
      for (int juror : assigned.panels()[d]) {
        kept += before[d][juror] ? 1 : 0;
      }
    }
    return new Found(
        assigned.isProved() ? Found.Kind.PROVED : Found.Kind.UNPROVED,
        table.dossiers().size(),
        assigned.total(),
        assigned.worst(),
        assigned.proofs().ceiling().map(d -> table.dossiers().get(d).id()).stream().toList(),
        assigned.isProved() ? assigned.proofs().leaves() : 0,
        seats,
        kept,
        Found.Why.NOT);
  }

  /// Keeps it.
  UUID keep(Unit unit, Computed computed) {
    var order = computed.order();
    var id = Ids.next();
    unit.sql()
        .insertInto(JURY_PROPOSAL)
        .set(JURY_PROPOSAL.ID, id)
        .set(JURY_PROPOSAL.CONTEST_ID, order.contest())
        .set(JURY_PROPOSAL.ROUND, order.round().name())
        .set(JURY_PROPOSAL.REVISION, computed.revision())
        .set(JURY_PROPOSAL.REPAIRS, order.repairs())
        .set(JURY_PROPOSAL.ASKED_JSON, Proposal.JSON.writeValueAsString(order.wanted()))
        .set(JURY_PROPOSAL.FOUND_JSON, Proposal.JSON.writeValueAsString(computed.found()))
        .set(JURY_PROPOSAL.PROPOSED_AT, clock.instant())
        .execute();
    computed.reasons().forEach(reason -> keep(unit, id, reason));
    return id;
  }

  private static void keep(Unit unit, UUID proposal, Reasons.Reason reason) {
    var row = unit.sql().newRecord(JURY_PROPOSED);
    row.setProposalId(proposal);
    row.setApplicationId(UUID.fromString(reason.dossier()));
    row.setPersonId(new PersonId(UUID.fromString(reason.juror())));
    row.setAffinity((int) reason.affinity());
    row.setPlace(reason.rank());
    row.setLoss(Math.clamp(reason.atLeast(), -MOST, MOST));
    var swap = reason.swap();
    if (swap.exists()) {
      row.setInsteadPerson(UUID.fromString(swap.juror()));
      row.setExchangeApplication(
          swap.exchange().isEmpty() ? null : UUID.fromString(swap.exchange()));
      row.setSwapLoss(Math.clamp(swap.loss(), -MOST, MOST));
    }
    row.insert();
  }
}
