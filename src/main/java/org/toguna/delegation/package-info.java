/// Delegations of countries and groups of institutions: a head who registers its own people inside
/// a quota, their arrivals, and their invitation letters.
@NullMarked
package org.toguna.delegation;

import org.jspecify.annotations.NullMarked;
