/// Who changed what when, before and after; only ever appended to.
@NullMarked
package org.toguna.kit.journal;

import org.jspecify.annotations.NullMarked;
