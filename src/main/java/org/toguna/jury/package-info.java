/// The jury of a contest: who is in it and what each knows, conflicts of interest, and who reads
/// what. A juror in conflict with a dossier learns nothing of it. The machine proposes an
/// assignment and explains it; people decide.
@NullMarked
package org.toguna.jury;

import org.jspecify.annotations.NullMarked;
