/// The measurements behind `toguna bench`: each states a figure, what it must reach and whether it
/// does.
@NullMarked
package org.toguna.bench;

import org.jspecify.annotations.NullMarked;
