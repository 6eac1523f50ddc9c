/// Signing in with an account kept elsewhere (OpenID Connect Core 1.0: code flow with PKCE, state
/// and nonce). Off until an operator names an issuer; nothing is asked of it before somebody wants
/// to sign in there. Spring Security and Nimbus check what comes back.
///
/// Knows nothing of pages: `signin` decides whom an account lets in.
@NullMarked
package org.toguna.signin.outside;

import org.jspecify.annotations.NullMarked;
