/// The organiser's home: the edition at a glance, what needs somebody, what was changed by whom.
/// The last slice of all: it may use every other one.
@NullMarked
package org.toguna.desk;

import org.jspecify.annotations.NullMarked;
