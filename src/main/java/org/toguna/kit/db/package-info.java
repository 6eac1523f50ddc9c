/// The one door to the database: units of work that are durable when they return, on SQLite by
/// group commit, on PostgreSQL by ordinary transactions.
@NullMarked
package org.toguna.kit.db;

import org.jspecify.annotations.NullMarked;
