package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Keys;
import org.toguna.kit.web.Scene;
import org.toguna.signin.passkey.Ground;

/// What a passkey is bound to: the site's address, and for one question the browser that asked.
@Component
class Devices {
  private final CsrfTokenRepository tokens;
  private final Keys keys;
  private final boolean configured;

  Devices(
      CsrfTokenRepository tokens, Keys keys, @Value("${toguna.address:}") String publicAddress) {
    this.tokens = tokens;
    this.keys = keys;
    this.configured = !publicAddress.isBlank();
  }

  /// Nothing where the site's address is not known for sure, or not protected: no keys there.
  Optional<Ground> ground(Scene scene) {
    return Ground.of(scene.origin(), configured, scene.site().name(scene.lang()));
  }

  /// Whether the browser has such a secret: whoever has seen a form of ours has one.
  boolean known(HttpServletRequest request) {
    return tokens.loadToken(request) != null;
  }

  /// The secret that this browser's forms carry, as a fingerprint: an answer given elsewhere is not
  /// its own.
  String browser(HttpServletRequest request) {
    var token = tokens.loadToken(request);
    return keys.fingerprint("passkey browser", token == null ? "" : token.getToken());
  }
}
