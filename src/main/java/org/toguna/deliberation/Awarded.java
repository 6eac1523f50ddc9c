package org.toguna.deliberation;

import java.time.Instant;
import java.util.UUID;

/// A prize that was given and published.
///
/// @param prize the slug of the contest's prize
/// @param rank among the winners of a category, of the women's prize or of the contest; 1 for a
///   prize that has no ranks
/// @param exAequo others share it
/// @param reason as the jury wrote it
public record Awarded(
    UUID contest,
    String prize,
    int rank,
    boolean exAequo,
    UUID application,
    String reason,
    Instant publishedAt) {}
