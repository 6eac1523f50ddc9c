/// Scores: a sheet for each seat of a jury, saved as it is filled in, sealed into the public
/// journal; the dossier read blind; a round's table once it is closed.
@NullMarked
package org.toguna.scoring;

import org.jspecify.annotations.NullMarked;
