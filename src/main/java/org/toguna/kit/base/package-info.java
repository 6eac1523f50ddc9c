/// What every slice speaks in: languages, texts, ids, time.
@NullMarked
package org.toguna.kit.base;

import org.jspecify.annotations.NullMarked;
