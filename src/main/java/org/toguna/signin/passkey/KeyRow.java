package org.toguna.signin.passkey;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.PasskeyRecord;

/// A key between the library's record and our row.
final class KeyRow {
  private static final int LONGEST_TRANSPORTS = 100;

  private KeyRow() {}

  static PasskeyRecord of(CredentialRecord key) {
    var attestation = key.getAttestationObject();
    if (attestation == null) {
      throw new IllegalArgumentException("A key without its attestation cannot be checked later");
    }
    var row = new PasskeyRecord();
    row.setPersonId(owner(key));
    row.setCredential(key.getCredentialId().toBase64UrlString());
    row.setPublicKey(key.getPublicKey().getBytes());
    row.setAttestation(attestation.getBytes());
    row.setSignatureCount(key.getSignatureCount());
    row.setLabel(key.getLabel());
    row.setTransports(written(key.getTransports()));
    row.setBackupEligible(key.isBackupEligible());
    row.setBackedUp(key.isBackupState());
    return row;
  }

  /// Hints for the browser, as the browser gave them: what does not fit is left out.
  private static String written(Set<AuthenticatorTransport> transports) {
    var text =
        transports.stream()
            .map(AuthenticatorTransport::getValue)
            .filter(value -> value.matches("[a-z-]{1,20}"))
            .sorted()
            .collect(Collectors.joining(","));
    return text.length() > LONGEST_TRANSPORTS ? "" : text;
  }

  static PersonId owner(CredentialRecord key) {
    return Handle.read(key.getUserEntityUserId()).orElseThrow();
  }

  static CredentialRecord read(PasskeyRecord row) {
    var builder = ImmutableCredentialRecord.builder();
    if (row.getUsedAt() != null) {
      builder.lastUsed(row.getUsedAt());
    }
    return builder
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(row.getCredential()))
        .userEntityUserId(Handle.of(row.getPersonId()))
        .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
        .attestationObject(new Bytes(row.getAttestation()))
        .signatureCount(row.getSignatureCount())
        // No key was ever taken without it.
        .uvInitialized(true)
        .transports(transports(row))
        .backupEligible(row.getBackupEligible())
        .backupState(row.getBackedUp())
        .created(row.getMadeAt())
        .label(row.getLabel())
        .build();
  }

  private static Set<AuthenticatorTransport> transports(PasskeyRecord row) {
    return Arrays.stream(row.getTransports().split(","))
        .filter(value -> !value.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }
}
