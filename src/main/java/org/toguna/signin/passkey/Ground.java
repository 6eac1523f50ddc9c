package org.toguna.signin.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;

/// Where keys hold: the host they are bound to, the origin that may use them, and the name devices
/// show.
public record Ground(String host, String origin, String name) {
  /// The ground of a site at `address`, its configured one. Without one only this very machine is a
  /// ground: a host that the request alone names may be somebody's who passes pages on.
  public static Optional<Ground> of(String address, boolean configured, String name) {
    var uri = URI.create(address);
    var host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
    boolean local = host.equals("localhost");
    boolean safe = local || "https".equals(uri.getScheme());
    if (host.isEmpty() || isNumber(host) || !safe || !(configured || local)) {
      return Optional.empty();
    }
    int port = uri.getPort();
    boolean usual = port < 0 || port == ("https".equals(uri.getScheme()) ? 443 : 80);
    var origin = uri.getScheme() + "://" + host + (usual ? "" : ":" + port);
    return Optional.of(new Ground(host, origin, name));
  }

  /// Keys are bound to names, never to numbers (WebAuthn §5.1.3).
  private static boolean isNumber(String host) {
    return host.startsWith("[") || host.matches("[0-9.]+");
  }

  PublicKeyCredentialRpEntity party() {
    return PublicKeyCredentialRpEntity.builder().id(host).name(name).build();
  }
}
