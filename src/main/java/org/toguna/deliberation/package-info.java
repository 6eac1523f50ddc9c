/// The jury sits: who is there and who steps back, what is moved and voted by name, the signed
/// minutes, and one dated publication of what was decided. The machine proposes nothing here that a
/// person did not decide.
@NullMarked
package org.toguna.deliberation;

import org.jspecify.annotations.NullMarked;
