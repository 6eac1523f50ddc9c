/// A person's own space: what is held about it and why, what it agreed to, its copy of everything,
/// and the end of it.
@NullMarked
package org.toguna.myspace;

import org.jspecify.annotations.NullMarked;
