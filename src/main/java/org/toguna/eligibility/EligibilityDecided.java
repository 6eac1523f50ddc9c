package org.toguna.eligibility;

import java.util.UUID;

/// Whether a dossier may go on was decided, or decided otherwise, in this unit of work: [Eligible]
/// says what stands now.
public record EligibilityDecided(UUID contest, UUID application) {}
