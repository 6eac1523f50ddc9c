package org.toguna.kit.journal;

import java.time.Instant;

/// How often one actor changed things of one kind, and between which moments.
public record Done(String kind, long times, Instant first, Instant last) {}
