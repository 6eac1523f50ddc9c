package org.toguna.signin.outside;

import java.util.Optional;

/// An account that the provider answers for; its e-mail only where the provider has verified it.
public record Vouched(
    String state, String issuer, String subject, Optional<String> email, String onward) {}
