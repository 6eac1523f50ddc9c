/// The day on which a contest's teams present themselves: the order by public draw, one clock for
/// everybody, what becomes of latecomers.
@NullMarked
package org.toguna.pitch;

import org.jspecify.annotations.NullMarked;
