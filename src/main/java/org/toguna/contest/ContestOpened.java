package org.toguna.contest;

import java.util.UUID;
import org.toguna.edition.EditionId;

/// A contest's rule book was opened, for the first time or anew: [Call] says what holds now.
public record ContestOpened(EditionId edition, UUID contest) {}
