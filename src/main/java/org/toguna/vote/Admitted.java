package org.toguna.vote;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.badge.Badge;
import org.toguna.badge.BadgeId;
import org.toguna.badge.Badges;
import org.toguna.checkin.Entries;
import org.toguna.edition.EditionId;
import org.toguna.people.PersonId;
import org.toguna.registration.Roster;

/// Whether a person's badge lets it vote in an edition.
sealed interface Admitted {
  /// Has no valid badge.
  record NoBadge() implements Admitted {}

  /// Has one that was not scanned at an entrance yet.
  record NotIn() implements Admitted {}

  record In(BadgeId badge) implements Admitted {}

  static Admitted of(DSLContext sql, EditionId edition, PersonId person) {
    var badge =
        Badges.byId(sql, Roster.badges(sql, person)).values().stream()
            .filter(Badge::valid)
            .filter(one -> one.belongs().edition().equals(edition))
            .map(Badge::id)
            .findFirst();
    if (badge.isEmpty()) {
      return new NoBadge();
    }
    boolean in = sql.fetchExists(DSL.selectOne().where(Entries.of(edition, badge.get())));
    return in ? new In(badge.get()) : new NotIn();
  }
}
