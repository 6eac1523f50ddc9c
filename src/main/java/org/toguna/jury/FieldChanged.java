package org.toguna.jury;

import java.util.UUID;

/// Which dossiers a round of a contest is about has changed, in this unit of work: told by whoever
/// gives a [RoundField].
public record FieldChanged(UUID contest) {}
