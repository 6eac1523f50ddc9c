/// The year after: an edition's laureates and coached teams answer dated check-ins on their phones,
/// are reminded until they do or say stop, and are told of in figures in which no cell speaks of
/// fewer than three.
@NullMarked
package org.toguna.followup;

import org.jspecify.annotations.NullMarked;
