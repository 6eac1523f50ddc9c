/// Contests of an edition and their rules as data: calendar, categories, conditions of eligibility,
/// scoring grids, prizes. The rule book is made from them and cannot change in silence once it was
/// opened.
@NullMarked
package org.toguna.contest;

import org.jspecify.annotations.NullMarked;
