/// What a candidate is told of its dossier once the result is out: the decision, each juror's sheet
/// under a name that holds for that dossier alone, and all that is needed to check them against the
/// public journal.
@NullMarked
package org.toguna.result;

import org.jspecify.annotations.NullMarked;
