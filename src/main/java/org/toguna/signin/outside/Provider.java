package org.toguna.signin.outside;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The one place elsewhere that an operator may configure: `TOGUNA_OIDC_ISSUER`,
/// `TOGUNA_OIDC_CLIENT`, `TOGUNA_OIDC_SECRET` and the name people know it by, `TOGUNA_OIDC_NAME`.
@Component
public class Provider {
  private final String issuer;
  private final String client;
  private final String secret;
  private final String name;

  Provider(
      @Value("${toguna.oidc.issuer:}") String issuer,
      @Value("${toguna.oidc.client:}") String client,
      @Value("${toguna.oidc.secret:}") String secret,
      @Value("${toguna.oidc.name:}") String name) {
    this.issuer = issuer.strip();
    this.client = client.strip();
    this.secret = secret.strip();
    this.name = name.isBlank() ? host() : name.strip();
    if (!this.issuer.isEmpty() && (!isProtected() || this.client.isEmpty())) {
      throw new IllegalStateException(
          "TOGUNA_OIDC_ISSUER must begin with https:// and TOGUNA_OIDC_CLIENT must be set");
    }
  }

  private String host() {
    return issuer.isEmpty() ? "" : Optional.ofNullable(URI.create(issuer).getHost()).orElse("");
  }

  /// A provider on this very machine needs no encryption.
  private boolean isProtected() {
    return issuer.startsWith("https://")
        || (issuer.startsWith("http://")
            && (host().equals("localhost") || host().equals("127.0.0.1")));
  }

  /// What people know it by; nothing where none is configured.
  public Optional<String> name() {
    return issuer.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  String issuer() {
    return issuer;
  }

  String client() {
    return client;
  }

  String secret() {
    return secret;
  }
}
