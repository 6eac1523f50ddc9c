/// An edition of the week: its days, rooms, theme, patronage, guest countries, partners, news, and
/// the public pages that say so. This slice is the example for all others.
@NullMarked
package org.toguna.edition;

import org.jspecify.annotations.NullMarked;
