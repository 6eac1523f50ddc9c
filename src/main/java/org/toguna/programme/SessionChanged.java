package org.toguna.programme;

import org.toguna.edition.EditionId;

/// A session was added or changed, or the people on it did.
record SessionChanged(EditionId edition, SessionId session) {}
