package org.toguna.edition;

/// Something that an edition's public pages show was changed.
record EditionChanged(EditionId edition) {}
