/// A fair queue before what more people want than can be served at once. So many are inside; who
/// comes later is let in in the order of coming. It lives in the memory of one node: several nodes
/// stand behind a proxy that keeps a visitor on one of them.
@NullMarked
package org.toguna.waitingroom;

import org.jspecify.annotations.NullMarked;
