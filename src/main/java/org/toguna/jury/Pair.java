package org.toguna.jury;

import java.util.UUID;
import org.toguna.people.PersonId;

/// A juror and a dossier of its contest.
record Pair(UUID contest, UUID application, PersonId juror) {}
