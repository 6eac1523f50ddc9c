package org.toguna.deliberation;

import java.util.UUID;

/// What a jury decided of a matter is published, in this unit of work.
public record ResultsPublished(UUID contest, Matter matter) {}
