package org.toguna.jury;

import java.util.UUID;
import org.toguna.contest.Round;
import org.toguna.people.PersonId;

/// A dossier that a juror reads in a round.
public record Seat(UUID contest, Round round, UUID application, PersonId juror) {}
