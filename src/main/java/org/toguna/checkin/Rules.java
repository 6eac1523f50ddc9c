package org.toguna.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.badge.Listed;
import org.toguna.edition.Edition;
import org.toguna.registration.Admission;

/// Whether a badge may pass a gate at a moment, whoever is inside: the same rules that the app goes
/// by, with all that is known now. What a badge's category opens today counts, whatever was
/// printed: a zone opened later needs no new badge, one taken back is closed at once.
record Rules(Map<Integer, Admission> admissions, ZoneId zone) {

  static Rules of(DSLContext sql, Edition edition) {
    var admissions =
        Admission.of(sql, edition.id()).stream()
            .collect(Collectors.toMap(Admission::number, Function.identity()));
    return new Rules(admissions, edition.period().zone());
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
    var admission = Optional.ofNullable(admissions.get(access.category()));
    if (day.isAfter(access.to())
        || admission.filter(one -> !one.days().contains(day)).isPresent()) {
      return Verdict.WRONG_DAY;
    }
    int rights = admission.map(Admission::rights).orElse(access.rights());
    var zone = gate.leads().zone();
    return zone.isPresent() && (rights >> zone.getAsInt() & 1) == 0
        ? Verdict.WRONG_ZONE
        : Verdict.ENTER;
  }
}
