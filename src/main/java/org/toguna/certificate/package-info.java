/// Certificates: issued by the organiser, printed by their holder, verified by anybody who is
/// handed one.
@NullMarked
package org.toguna.certificate;

import org.jspecify.annotations.NullMarked;
