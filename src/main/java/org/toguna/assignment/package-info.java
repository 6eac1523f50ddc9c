/// Who reads what: an assignment of jurors to dossiers that is best and proved to be. Knows no
/// database; a price per juror is the proof, which anybody can compute again.
@NullMarked
package org.toguna.assignment;

import org.jspecify.annotations.NullMarked;
