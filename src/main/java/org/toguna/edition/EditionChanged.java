package org.toguna.edition;

/// Something that an edition's public pages show was changed.
public record EditionChanged(EditionId edition) {}
