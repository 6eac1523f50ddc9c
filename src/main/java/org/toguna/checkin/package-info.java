/// Gates, the phones that check badges there with or without network, and what they found: who is
/// inside, double entries, figures. It knows badges, never persons.
@NullMarked
package org.toguna.checkin;

import org.jspecify.annotations.NullMarked;
