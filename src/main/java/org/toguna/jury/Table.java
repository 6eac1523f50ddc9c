package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_PAIR;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.assignment.Affinities;
import org.toguna.assignment.Load;
import org.toguna.assignment.Task;
import org.toguna.contest.Round;
import org.toguna.people.PersonId;

/// Dossiers of a round and jurors who sit, with how well each pair suits; what was not compared or
/// is barred is closed. Settled seats are kept in whatever is assigned.
record Table(List<HandedIn> dossiers, List<Juror> jurors, long[][] units, Set<Seat> settled) {

  static Table read(DSLContext sql, UUID contest, Set<UUID> ofRound, Set<Seat> settled) {
    var dossiers =
        HandedIn.in(sql, contest).stream().filter(one -> ofRound.contains(one.id())).toList();
    var jurors =
        Juror.in(sql, contest).stream().filter(one -> one.state() == State.ACTIVE).toList();
    return new Table(dossiers, jurors, units(dossiers, jurors, open(sql, contest)), settled);
  }

  private static Map<UUID, Set<PersonId>> open(DSLContext sql, UUID contest) {
    var open = new HashMap<UUID, Set<PersonId>>();
    sql.select(JURY_PAIR.APPLICATION_ID, JURY_PAIR.PERSON_ID)
        .from(JURY_PAIR)
        .where(JURY_PAIR.CONTEST_ID.eq(contest))
        .andNot(JURY_PAIR.BARRED)
        .forEach(row -> open.computeIfAbsent(row.value1(), _ -> new HashSet<>()).add(row.value2()));
    return open;
  }

  private static long[][] units(
      List<HandedIn> dossiers, List<Juror> jurors, Map<UUID, Set<PersonId>> open) {
    var units = new long[dossiers.size()][jurors.size()];
    for (int d = 0; d < dossiers.size(); d++) {
      var text = Affinity.Text.of(dossiers.get(d));
      var free = open.getOrDefault(dossiers.get(d).id(), Set.of());
      for (int j = 0; j < jurors.size(); j++) {
        units[d][j] =
            free.contains(jurors.get(j).id())
                ? Affinity.of(jurors.get(j).profile(), text).total()
                : Affinities.CONFLICT;
      }
    }
    return units;
  }

  /// How many jurors a dossier may have.
  int open(int dossier) {
    return (int)
        IntStream.range(0, jurors.size())
            .filter(j -> units[dossier][j] != Affinities.CONFLICT)
            .count();
  }

  /// With more than one juror a dossier, panels must be connected, so that scores compare.
  Task task(Wanted wanted) {
    var affinities =
        new Affinities(
            dossiers.stream().map(one -> one.id().toString()).toList(),
            jurors.stream().map(one -> one.id().toString()).toList(),
            units,
            0);
    return new Task(
        affinities,
        wanted.perDossier(),
        new Load(wanted.min(), wanted.max()),
        AskedRule.of(this, wanted).stream().flatMap(one -> one.rules().stream()).toList(),
        wanted.perDossier() > 1 && dossiers.size() > 1);
  }

  /// The seats there are, as far as their dossiers and jurors are still at the table.
  boolean[][] before(DSLContext sql, UUID contest, Round round) {
    var before = new boolean[dossiers.size()][jurors.size()];
    for (Seat seat : Seats.in(sql, contest, round)) {
      for (int d = 0; d < before.length; d++) {
        for (int j = 0; j < jurors.size(); j++) {
          before[d][j] |=
              dossiers.get(d).id().equals(seat.application())
                  && jurors.get(j).id().equals(seat.juror());
        }
      }
    }
    return before;
  }
}
