/// The eligibility desk: each dossier examined condition by condition, decided by a person with a
/// reason, appealed against before another; the list published and amended in the public journal.
@NullMarked
package org.toguna.eligibility;

import org.jspecify.annotations.NullMarked;
