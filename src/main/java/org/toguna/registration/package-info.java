/// Who comes to an edition and as whom: categories with their places, registering, the waiting line
/// that a freed place is offered along, and the organiser's decisions.
@NullMarked
package org.toguna.registration;

import org.jspecify.annotations.NullMarked;
