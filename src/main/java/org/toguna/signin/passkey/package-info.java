/// Passkeys (WebAuthn level 2): what a device is asked, what it answers, and which keys a person
/// has. The checking is Spring Security's and WebAuthn4J's; nothing here computes a signature.
///
/// Knows nothing of pages and of who is signed in: `signin` asks here and decides there.
@NullMarked
package org.toguna.signin.passkey;

import org.jspecify.annotations.NullMarked;
