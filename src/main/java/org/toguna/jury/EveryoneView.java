package org.toguna.jury;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// What an organiser checks before everybody scores everyone: how many seats that is, and which
/// pairs are left out for which reason.
record EveryoneView(Edition edition, Call call, List<String> waiting, List<Held> rounds) {

  String back() {
    return JuryDesk.View.base(edition, call);
  }

  String path() {
    return back() + EveryoneDesk.BELOW;
  }

  /// A round as it is and as it would be.
  record Held(Round round, Held.Is is, Held.Size size, List<Left> left) {
    /// Held so, over, about dossiers that somebody chose among the eligible ones.
    record Is(boolean on, boolean over, boolean narrowed) {}

    /// Dossiers and jurors; seats that should be, of which are missing; seats that should not be.
    record Size(int dossiers, int jurors, int seats, int missing, int surplus) {
      int pairs() {
        return dossiers * jurors;
      }
    }

    boolean mayBegin() {
      return !is.on() && !is.over() && size.seats() > 0;
    }
  }

  /// A juror and a dossier that stay apart, and all that keeps them so.
  record Left(String juror, String dossier, List<Clash.Said> why) {}

  static Optional<EveryoneView> find(DSLContext sql, Everyone everyone, RoundFields fields, At at) {
    return Call.find(sql, at.edition().id(), at.contest())
        .map(call -> {
          var board = Board.all(sql, call);
          var rounds =
              call.grids().keySet().stream()
                  .sorted()
                  .map(round -> held(sql, everyone, fields, board, round))
                  .toList();
          return new EveryoneView(at.edition(), call, waiting(sql, call), rounds);
        });
  }

  /// Which contest’s page is asked for.
  record At(Edition edition, UUID contest) {}

  /// Who has not declared its interests and so has no seat.
  private static List<String> waiting(DSLContext sql, Call call) {
    var invited =
        Juror.in(sql, call.id()).stream()
            .filter(one -> one.state() == State.INVITED)
            .map(Juror::id)
            .toList();
    var named = Persons.byId(sql, invited);
    return invited.stream()
        .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
        .map(person -> person.shownName())
        .toList();
  }

  private static Held held(
      DSLContext sql, Everyone everyone, RoundFields fields, Board board, Round round) {
    var contest = board.call().id();
    var dossiers = fields.of(sql, contest, round);
    var wanted = everyone.wanted(sql, contest, round);
    var there = Set.copyOf(Seats.in(sql, contest, round));
    var missing = new HashSet<>(wanted);
    missing.removeAll(there);
    var sitting = new HashSet<PersonId>();
    Jurors.sitting(sql, contest).forEach(one -> sitting.add(one.person()));
    return new Held(
        round,
        new Held.Is(
            Everyone.holds(sql, contest, round),
            fields.isOver(sql, contest, round),
            dossiers.narrowed()),
        new Held.Size(
            dossiers.ids().size(),
            sitting.size(),
            wanted.size(),
            missing.size(),
            there.size() - (wanted.size() - missing.size())),
        left(board, sitting, dossiers.ids()));
  }

  private static List<Left> left(Board board, Set<PersonId> sitting, Set<UUID> dossiers) {
    var why = new LinkedHashMap<Pair, List<Clash.Said>>();
    board.standing().stream()
        .filter(one -> sitting.contains(one.pair().juror()))
        .filter(one -> dossiers.contains(one.pair().application()))
        .forEach(one -> why.computeIfAbsent(one.pair(), _ -> new ArrayList<>()).add(one.said()));
    return why.entrySet().stream().map(one -> left(board, one)).toList();
  }

  private static Left left(Board board, Map.Entry<Pair, List<Clash.Said>> one) {
    var pair = one.getKey();
    return new Left(board.juror(pair.juror()), board.dossier(pair.application()), one.getValue());
  }
}
