/// Work done after the commit that asked for it: kept in the database, taken by one node at a time,
/// tried again when it fails.
@NullMarked
package org.toguna.kit.jobs;

import org.jspecify.annotations.NullMarked;
