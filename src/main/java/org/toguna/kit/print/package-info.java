/// Pages for paper: a template becomes a PDF that needs nothing from outside.
@NullMarked
package org.toguna.kit.print;

import org.jspecify.annotations.NullMarked;
