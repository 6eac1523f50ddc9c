/// Persons, how they are reached, and what they may do.
@NullMarked
package org.toguna.people;

import org.jspecify.annotations.NullMarked;
