package org.toguna.edition;

import java.util.Set;

/// An edition was made from another one: slices above copy what of theirs was asked for, in the
/// same unit of work. Days are the days between the first days of the two.
public record EditionCopied(Edition from, Edition to, Set<What> what) {

  /// What an organiser may take over.
  public enum What {
    ROOMS,
    DAYS,
    PARTS,
    MILESTONES,
    COUNTRIES,
    PARTNERS,
    TRACKS,
    CATEGORIES,
    CONTESTS;

    /// The name of its tick in the form.
    String field() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
