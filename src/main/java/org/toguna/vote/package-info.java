/// The public's vote of a contest: one checked-in badge, one ballot, changed until the close; no
/// total before it, and afterwards a list that anybody can count again.
@NullMarked
package org.toguna.vote;

import org.jspecify.annotations.NullMarked;
