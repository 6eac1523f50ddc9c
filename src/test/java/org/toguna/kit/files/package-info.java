@NullMarked
package org.toguna.kit.files;

import org.jspecify.annotations.NullMarked;
