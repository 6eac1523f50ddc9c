package org.toguna.registration;

import java.util.Optional;
import java.util.UUID;
import org.toguna.badge.BadgeId;
import org.toguna.people.PersonId;

/// A registration as slices above see it.
///
/// @param number as the person reads it out
public record Enrolled(
    UUID id, PersonId person, UUID category, String number, State state, Optional<BadgeId> badge) {
  static Enrolled of(Registration registration) {
    return new Enrolled(
        registration.id(),
        registration.person(),
        registration.category(),
        registration.shownNumber(),
        registration.state(),
        registration.standing().coming().badge());
  }
}
