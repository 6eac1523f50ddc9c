/// The product as one process; its parts are the packages below, each on its own subject.
@NullMarked
package org.toguna;

import org.jspecify.annotations.NullMarked;
