/// Invitation codes: made on the desk, for one use or many, they open the registering page of one
/// category, hidden or closed.
@NullMarked
package org.toguna.invitation;

import org.jspecify.annotations.NullMarked;
