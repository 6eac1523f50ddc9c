package org.toguna.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.badge.Listed;
import org.toguna.edition.Edition;

/// Whether a badge may pass a gate at a moment, whoever is inside: the same rules that the app goes
/// by, with all that is known now.
record Rules(Map<Integer, Opening> openings, ZoneId zone) {

  static Rules of(DSLContext sql, Edition edition) {
    return new Rules(Opening.of(sql, edition.id()), edition.period().zone());
  }

  /// Whoever leaves is let out, whatever became of the badge meanwhile.
  Verdict of(Gate gate, Way way, Optional<Listed> presented, Instant at) {
    if (presented.isEmpty() || !presented.get().edition().equals(gate.edition())) {
      return Verdict.UNKNOWN;
    }
    return way == Way.OUT ? Verdict.LEAVE : entering(gate, presented.get(), at);
  }

  private Verdict entering(Gate gate, Listed badge, Instant at) {
    if (badge.revoked().filter(since -> !since.isAfter(at)).isPresent()) {
      return Verdict.REVOKED;
    }
    var day = LocalDate.ofInstant(at, zone);
    var access = badge.access();
    if (day.isBefore(access.from())) {
      return Verdict.NOT_YET;
    }
    var opening = Optional.ofNullable(openings.get(access.category()));
    if (day.isAfter(access.to()) || opening.filter(one -> !one.days().contains(day)).isPresent()) {
      return Verdict.WRONG_DAY;
    }
    int rights = opening.map(Opening::rights).orElse(access.rights());
    var zone = gate.leads().zone();
    return zone.isPresent() && (rights >> zone.getAsInt() & 1) == 0
        ? Verdict.WRONG_ZONE
        : Verdict.ENTER;
  }
}
