package org.toguna.edition;

import java.util.List;
import java.util.UUID;

/// A line of a shelf's list: the first cell links to the form.
public record ShelfRow(UUID id, List<String> cells, boolean example) {}
