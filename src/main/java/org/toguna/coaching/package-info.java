/// The coaching of a contest's shortlist at the incubation centre: places that teams take or
/// decline, coaches, slots in which nobody is in two places at once, who came, what is handed in,
/// notes that the team reads. None of it reaches the jury.
@NullMarked
package org.toguna.coaching;

import org.jspecify.annotations.NullMarked;
