package org.toguna.signin;

import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// How surely whoever asks is who it says, for what cannot be undone: a phone that was lent may
/// have been signed in for weeks.
@Component
public class Assurance {
  private static final Duration RECENT = Duration.ofMinutes(30);

  private final SecondProofs proofs;
  private final Clock clock;

  Assurance(SecondProofs proofs, Clock clock) {
    this.proofs = proofs;
    this.clock = clock;
  }

  /// What is still to be given.
  public enum Lacking {
    NOTHING,
    /// It has a second factor and has not given it.
    SECOND_FACTOR,
    /// It signed in too long ago.
    RECENT_SIGN_IN
  }

  /// What this request's person lacks.
  public Lacking lacking(DSLContext sql, SignedIn who) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (proofs.of(sql, who.id()).any() && !Factor.second(authentication)) {
      return Lacking.SECOND_FACTOR;
    }
    var since = clock.instant().minus(RECENT);
    boolean recent =
        authentication != null
            && authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .anyMatch(given -> given.getIssuedAt().isAfter(since));
    return recent ? Lacking.NOTHING : Lacking.RECENT_SIGN_IN;
  }
}
