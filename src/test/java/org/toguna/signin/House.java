package org.toguna.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// An OpenID provider of a test's, on this machine. What it says of an account can be turned, as
/// one that means ill would turn it.
final class House implements AutoCloseable {
  static final String CLIENT = "toguna";
  static final String SECRET = "un secret";
  static final String CODE = "code-du-test";

  /// What is wrong with its tokens.
  enum Twist {
    NOTHING,
    NONCE,
    ISSUER,
    AUDIENCE,
    UNSIGNED,
    EXPIRED,
    KEY
  }

  private final HttpServer server;
  private final RSAKey key = newKey();
  private final Map<String, Object> account = new HashMap<>();
  private Map<String, String> asked = Map.of();
  private Twist twist = Twist.NOTHING;

  House() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/.well-known/openid-configuration", answering(form -> facts()));
    server.createContext("/jwks", answering(form -> new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.createContext("/token", answering(this::tokens));
    server.start();
    account.put("sub", "compte-7");
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  String[] settings() {
    return new String[] {
      "--toguna.oidc.issuer=" + issuer(),
      "--toguna.oidc.client=" + CLIENT,
      "--toguna.oidc.secret=" + SECRET,
      "--toguna.oidc.name=le portail de l’État"
    };
  }

  House says(String claim, Object value) {
    account.put(claim, value);
    return this;
  }

  House twisted(Twist with) {
    twist = with;
    return this;
  }

  /// Takes note of what the browser was sent with; answers the state.
  String visited(String address) {
    asked = form(URI.create(address).getRawQuery());
    return asked.getOrDefault("state", "");
  }

  Map<String, String> asked() {
    return asked;
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private static HttpHandler answering(UnaryOperator<Map<String, Object>> answer) {
    return exchange -> {
      try (exchange) {
        var bytes = JsonMapper.shared().writeValueAsBytes(answer.apply(sent(exchange)));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(bytes.length == 2 ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  private static Map<String, Object> sent(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var all = new HashMap<String, Object>(body.isEmpty() ? Map.of() : form(body));
    all.put("who", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    return all;
  }

  private Map<String, Object> facts() {
    return Map.of(
        "issuer", issuer(),
        "authorization_endpoint", issuer() + "/authorize",
        "token_endpoint", issuer() + "/token",
        "jwks_uri", issuer() + "/jwks",
        "response_types_supported", List.of("code"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"));
  }

  private Map<String, Object> tokens(Map<String, Object> form) {
    var secret = Base64.getEncoder().encodeToString((CLIENT + ":un+secret").getBytes(UTF_8));
    boolean right =
        ("Basic " + secret).equals(form.get("who"))
            && CODE.equals(form.get("code"))
            && challenge(String.valueOf(form.get("code_verifier")))
                .equals(asked.get("code_challenge"));
    return right
        ? Map.of(
            "access_token", "jeton", "token_type", "Bearer", "expires_in", 60, "id_token", token())
        : Map.of();
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private String token() {
    var now = Instant.now().minus(twist == Twist.EXPIRED ? Duration.ofDays(1) : Duration.ZERO);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(twist == Twist.ISSUER ? "https://ailleurs.example" : issuer())
            .audience(twist == Twist.AUDIENCE ? "un autre" : CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
            .claim("nonce", twist == Twist.NONCE ? "un autre" : asked.get("nonce"));
    account.forEach(claims::claim);
    try {
      if (twist == Twist.UNSIGNED) {
        return new PlainJWT(claims.build()).serialize();
      }
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims.build());
      jwt.sign(new RSASSASigner(twist == Twist.KEY ? newKey() : key));
      return jwt.serialize();
    } catch (JOSEException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
