package org.toguna.signin.passkey;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What browsers are sent and send back, as the library's JSON. Whatever does not look like an
/// answer is none.
final class Replies {
  private static final int LONGEST = 20_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  private Replies() {}

  static String written(Object options) {
    return JSON.writeValueAsString(options);
  }

  static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> added(String json) {
    return read(json, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {})
        .filter(key -> key.getResponse().getAttestationObject() != null);
  }

  static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> proof(String json) {
    return read(json, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {})
        .filter(key ->
            key.getResponse().getAuthenticatorData() != null
                && key.getResponse().getSignature() != null);
  }

  @SuppressWarnings("RedundantNullCheck") // the reader leaves out what the JSON leaves out
  private static <R extends AuthenticatorResponse> Optional<PublicKeyCredential<R>> read(
      String json, TypeReference<PublicKeyCredential<R>> type) {
    if (json.isEmpty() || json.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(json, type))
          .filter(key -> key.getRawId() != null && key.getResponse() != null)
          .filter(key -> key.getResponse().getClientDataJSON() != null);
    } catch (JacksonException | IllegalArgumentException notAnAnswer) {
      return Optional.empty();
    }
  }

  /// The challenge that was signed, as the browser tells it; whether it was ours is asked of the
  /// database.
  static Optional<Bytes> challenge(PublicKeyCredential<?> key) {
    var said = new String(key.getResponse().getClientDataJSON().getBytes(), StandardCharsets.UTF_8);
    try {
      var challenge = JSON.readTree(said).path("challenge").asString("");
      return challenge.isEmpty() || challenge.length() > 64
          ? Optional.empty()
          : Optional.of(Bytes.fromBase64(challenge));
    } catch (JacksonException | IllegalArgumentException notAnAnswer) {
      return Optional.empty();
    }
  }
}
