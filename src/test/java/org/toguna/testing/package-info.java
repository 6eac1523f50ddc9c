/// What tests of several slices share.
@NullMarked
package org.toguna.testing;

import org.jspecify.annotations.NullMarked;
