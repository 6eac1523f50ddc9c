package org.toguna.jury;

/// A juror found out, while reading, that it has a part in the dossier.
record Recusal(Seat seat, String reason) {}
