package org.toguna.pitch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.jury.RoundFields;

/// The dossiers a day’s teams are chosen from.
///
/// @param dossiers those that go on, and those chosen before that do not any more
/// @param gone the latter, by their ids
record Entrants(List<HandedIn> dossiers, Set<UUID> gone) {
  static final Entrants NONE = new Entrants(List.of(), Set.of());

  /// Where nobody was found eligible yet, all that are handed in.
  static Entrants of(DSLContext sql, RoundFields fields, UUID contest) {
    var all = HandedIn.in(sql, contest);
    var goingOn = fields.goingOn(sql, contest);
    if (goingOn.isEmpty()) {
      return new Entrants(all, Set.of());
    }
    var gone = new HashSet<UUID>();
    Team.of(sql, contest).forEach(team -> team.application().ifPresent(gone::add));
    gone.removeAll(goingOn);
    var dossiers =
        all.stream().filter(one -> goingOn.contains(one.id()) || gone.contains(one.id())).toList();
    return new Entrants(dossiers, gone);
  }
}
