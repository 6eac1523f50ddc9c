package org.toguna.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// A way to prove who one is. The first tells who it is; the second is asked for where much is at
/// stake, and again after half a day.
enum Factor {
  /// A code sent to a phone or an e-mail, the link of the first access, or the word of a provider
  /// that the operator trusts.
  CODE(FactorGrantedAuthority.OTT_AUTHORITY, false),
  /// A one-time-password app, or a recovery code in its place.
  APP("FACTOR_APP", true),
  /// A key of the device, which checked who holds it: first and second in one gesture.
  PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, true);

  private static final Duration SECOND_LASTS = Duration.ofHours(12);

  private final String authority;
  private final boolean second;

  Factor(String authority, boolean second) {
    this.authority = authority;
    this.second = second;
  }

  /// Still counts at `now` if it was given at `given`.
  boolean counts(Instant given, Instant now) {
    return !second || given.plus(SECOND_LASTS).isAfter(now);
  }

  FactorGrantedAuthority given(Instant at) {
    return FactorGrantedAuthority.withAuthority(authority).issuedAt(at).build();
  }

  /// Whether a second factor was given.
  static boolean second(@Nullable Authentication authentication) {
    return authentication != null
        && authentication.getAuthorities().stream()
            .anyMatch(one ->
                Arrays.stream(values())
                    .anyMatch(
                        factor -> factor.second && factor.authority.equals(one.getAuthority())));
  }
}
