package org.toguna.zone;

import org.toguna.edition.EditionId;

/// A zone is no more: no category opens it any longer, and its number may be given again.
public record ZoneRemoved(EditionId edition, int number) {}
