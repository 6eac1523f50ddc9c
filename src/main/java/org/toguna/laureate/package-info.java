/// Those who won: the page on which everybody meets them, and what each agrees to show there.
@NullMarked
package org.toguna.laureate;

import org.jspecify.annotations.NullMarked;
