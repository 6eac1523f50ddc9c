/// Persons, how they sign in, what they may do, and what is kept of them and why.
@NullMarked
package org.toguna.people;

import org.jspecify.annotations.NullMarked;
