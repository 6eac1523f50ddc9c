/// How one proves who one is: codes, sign-ins that last, the second factor, and the doors that ask
/// for them.
@NullMarked
package org.toguna.signin;

import org.jspecify.annotations.NullMarked;
