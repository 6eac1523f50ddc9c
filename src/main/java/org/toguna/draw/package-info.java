/// Public draws that anybody can do again: the order comes from a seed that everybody knows and
/// from nothing else. Knows no database.
@NullMarked
package org.toguna.draw;

import org.jspecify.annotations.NullMarked;
