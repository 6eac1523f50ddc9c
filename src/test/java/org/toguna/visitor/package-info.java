/// What a visitor meets: every public page, as a browser shows it.
@NullMarked
package org.toguna.visitor;

import org.jspecify.annotations.NullMarked;
