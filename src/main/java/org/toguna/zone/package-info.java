/// Zones of the place that gates stand before, numbered as badges name them, with how many people
/// each may hold.
@NullMarked
package org.toguna.zone;

import org.jspecify.annotations.NullMarked;
