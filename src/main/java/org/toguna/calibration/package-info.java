/// Marks made comparable: a dossier is not to win because its jurors were lenient. Knows neither
/// database nor pages; the same marks give the same bytes.
@NullMarked
package org.toguna.calibration;

import org.jspecify.annotations.NullMarked;
