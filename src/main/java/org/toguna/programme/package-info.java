/// Sessions, the people on them, and the timetable: how the public reads it, how an organiser
/// changes it to the last minute, and how it travels to and from other software.
@NullMarked
package org.toguna.programme;

import org.jspecify.annotations.NullMarked;
