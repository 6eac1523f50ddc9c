package org.toguna.signin.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.toguna.people.PersonId;

/// The two ceremonies of WebAuthn: a key is added, a key is shown. Every key must have checked who
/// holds it — finger, face or number — so that one gesture gives both factors. Why an answer is
/// refused is not told: it would tell whose keys exist.
@Component
public class Ceremonies {
  private final KeyHolders holders;
  private final StoredCredentials credentials;
  private final Challenges challenges;

  Ceremonies(KeyHolders holders, StoredCredentials credentials, Challenges challenges) {
    this.holders = holders;
    this.credentials = credentials;
    this.challenges = challenges;
  }

  private WebAuthnRelyingPartyOperations on(Ground ground, Bytes challenge) {
    var operations =
        new Webauthn4JRelyingPartyOperations(
            holders, credentials, ground.party(), Set.of(ground.origin()));
    operations.setCustomizeCreationOptions(options ->
        options
            .challenge(challenge)
            .timeout(Challenges.LASTS)
            .authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    operations.setCustomizeRequestOptions(options ->
        options
            .challenge(challenge)
            .timeout(Challenges.LASTS)
            .userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  private static Authentication authentication(PersonId person) {
    return UsernamePasswordAuthenticationToken.authenticated(person.toString(), "", List.of());
  }

  private static PublicKeyCredentialCreationOptions creation(
      WebAuthnRelyingPartyOperations operations, Asker asker) {
    return operations.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(
            authentication(asker.person().orElseThrow())));
  }

  /// Lists the asker's keys, or none where it is not known who asks: the device then offers its
  /// own.
  private static PublicKeyCredentialRequestOptions request(
      WebAuthnRelyingPartyOperations operations, Asker asker) {
    return operations.createCredentialRequestOptions(
        new ImmutablePublicKeyCredentialRequestOptionsRequest(
            asker.person().map(Ceremonies::authentication).orElse(null)));
  }

  /// What the browser is to ask the device for, as JSON.
  public String ask(Ground ground, Asker asker) {
    var challenge = challenges.ask(asker);
    var operations = on(ground, challenge);
    return Replies.written(
        switch (asker.purpose()) {
          case ADD -> creation(operations, asker);
          case SECOND, ENTER -> request(operations, asker);
        });
  }

  /// Takes the key the device made, under this name; whether it was taken.
  public boolean add(Ground ground, Asker asker, String label, String reply) {
    return Replies.added(reply)
        .flatMap(key ->
            taken(asker, key)
                .flatMap(challenge -> refusing(() -> added(ground, asker, challenge, key, label))))
        .isPresent();
  }

  private PersonId added(
      Ground ground,
      Asker asker,
      Bytes challenge,
      PublicKeyCredential<AuthenticatorAttestationResponse> key,
      String label) {
    var operations = on(ground, challenge);
    var options = creation(operations, asker);
    return KeyRow.owner(
        operations.registerCredential(
            new ImmutableRelyingPartyRegistrationRequest(
                options, new RelyingPartyPublicKey(key, label))));
  }

  /// Whose key answered: the asker's own, or anybody's where it is not known who enters.
  public Optional<PersonId> prove(Ground ground, Asker asker, String reply) {
    return Replies.proof(reply)
        .flatMap(key ->
            taken(asker, key)
                .filter(challenge -> mayAnswer(asker, key))
                .flatMap(challenge -> refusing(() -> proved(ground, asker, challenge, key))));
  }

  private Optional<Bytes> taken(Asker asker, PublicKeyCredential<?> key) {
    return Replies.challenge(key).filter(challenge -> challenges.take(asker, challenge));
  }

  /// The library does not ask whose key it is where none were listed, nor compares the handle.
  private boolean mayAnswer(Asker asker, PublicKeyCredential<AuthenticatorAssertionResponse> key) {
    var known = credentials.findByCredentialId(key.getRawId());
    if (known == null) {
      return false;
    }
    var owner = known.getUserEntityUserId();
    var handle = key.getResponse().getUserHandle();
    boolean named = handle == null ? asker.person().isPresent() : handle.equals(owner);
    return named && asker.person().map(Handle::of).map(owner::equals).orElse(true);
  }

  private PersonId proved(
      Ground ground,
      Asker asker,
      Bytes challenge,
      PublicKeyCredential<AuthenticatorAssertionResponse> key) {
    var operations = on(ground, challenge);
    var options = request(operations, asker);
    var holder = operations.authenticate(new RelyingPartyAuthenticationRequest(options, key));
    return Handle.read(holder.getId()).orElseThrow();
  }

  private static <T> Optional<T> refusing(Supplier<T> checking) {
    try {
      return Optional.of(checking.get());
    } catch (WebAuthnException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }
}
