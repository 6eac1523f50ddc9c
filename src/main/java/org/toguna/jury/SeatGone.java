package org.toguna.jury;

/// A seat was taken away: by a conflict found later, because its juror left, or by an assignment
/// that replaced it. What was sealed there stays where it is.
public record SeatGone(Seat seat) {}
