package org.toguna.edition;

import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.web.Once;

/// What every shelf works with.
@Component
public record ShelfTools(Db db, Journal journal, Once once) {}
