/// The jury's round of the stands: groups that go from stand to stand in the order drawn, each
/// beginning further along, and what each juror's phone does on the way.
@NullMarked
package org.toguna.walk;

import org.jspecify.annotations.NullMarked;
