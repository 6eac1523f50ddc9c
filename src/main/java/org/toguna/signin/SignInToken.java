package org.toguna.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.toguna.people.Role;

/// Somebody with the roles it holds and the factors it gave.
final class SignInToken extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient SignedIn who;

  SignInToken(SignedIn who, Map<Factor, Instant> factors) {
    super(authorities(who, factors));
    this.who = who;
    super.setAuthenticated(true);
  }

  private static Collection<GrantedAuthority> authorities(
      SignedIn who, Map<Factor, Instant> factors) {
    var authorities = new ArrayList<GrantedAuthority>();
    who.roles().stream()
        .flatMap(role -> role.included().stream())
        .distinct()
        .map(SignInToken::authority)
        .forEach(authorities::add);
    factors.forEach((factor, at) -> authorities.add(factor.given(at)));
    return authorities;
  }

  static GrantedAuthority authority(Role role) {
    return new SimpleGrantedAuthority("ROLE_" + role.name());
  }

  @Override
  public Object getPrincipal() {
    return who;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
