/// What the panels of an edition recommend, and what becomes of it until the next one.
@NullMarked
package org.toguna.recommendation;

import org.jspecify.annotations.NullMarked;
