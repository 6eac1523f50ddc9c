package org.toguna.badge;

/// A badge as it is asked for. The name is not kept: only its keyed check goes into the code.
public record Wanted(Holder holder, Access access, String name) {}
