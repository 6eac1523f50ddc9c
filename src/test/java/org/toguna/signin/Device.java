package org.toguna.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A phone that keeps one key and signs as WebAuthn asks (level 2, §6): what it says of itself can
/// be turned, as somebody who means ill would turn it.
final class Device {
  private static final int PRESENT = 0x01;
  private static final int CHECKED = 0x04;
  private static final int NEW_KEY = 0x40;

  private final byte[] credential = new byte[16];
  private final KeyPair pair;
  private final String origin;
  private byte[] handle = new byte[0];
  private long count;
  private boolean checking = true;

  Device(String origin) {
    this.origin = origin;
    new SecureRandom().nextBytes(credential);
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.pair = generator.generateKeyPair();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private Device(Device other, String origin) {
    this.origin = origin;
    this.pair = other.pair;
    this.handle = other.handle;
    this.count = other.count;
    System.arraycopy(other.credential, 0, credential, 0, credential.length);
  }

  /// The same key, with the same count, on a page of another address.
  Device copiedTo(String other) {
    return new Device(this, other);
  }

  Device withoutChecking() {
    checking = false;
    return this;
  }

  /// Says it belongs to this person.
  Device of(byte[] owner) {
    handle = owner.clone();
    return this;
  }

  /// Makes its key for whom the options name.
  String add(String options) {
    var asked = JsonMapper.shared().readTree(options);
    handle = Base64.getUrlDecoder().decode(asked.at("/user/id").asString());
    var told = told("webauthn.create", asked);
    var data = bytes(data(asked.at("/rp/id").asString(), NEW_KEY), new byte[16], length(16));
    var known = bytes(data, credential, cose());
    var attestation =
        bytes(
            HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
            new byte[] {(byte) known.length},
            known);
    return reply(Map.of("clientDataJSON", base64(told), "attestationObject", base64(attestation)));
  }

  /// Signs the challenge.
  String show(String options) {
    var asked = JsonMapper.shared().readTree(options);
    count++;
    var told = told("webauthn.get", asked);
    var data = data(asked.at("/rpId").asString(), 0);
    return reply(
        Map.of(
            "clientDataJSON", base64(told),
            "authenticatorData", base64(data),
            "signature", base64(signed(bytes(data, hash(told)))),
            "userHandle", base64(handle)));
  }

  private String reply(Map<String, String> response) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "id", base64(credential),
                "rawId", base64(credential),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of()));
  }

  private byte[] told(String type, JsonNode asked) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "type",
                type,
                "challenge",
                asked.at("/challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] data(String host, int more) {
    int flags = PRESENT | (checking ? CHECKED : 0) | more;
    return bytes(
        hash(host.getBytes(StandardCharsets.UTF_8)),
        new byte[] {(byte) flags},
        ByteBuffer.allocate(Integer.BYTES).putInt((int) count).array());
  }

  /// The public key as COSE writes it: EC2, ES256, P-256 (RFC 9053 §7.1).
  private byte[] cose() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    var hex = HexFormat.of();
    return bytes(
        hex.parseHex("a5010203262001215820"),
        coordinate(point.getAffineX()),
        hex.parseHex("225820"),
        coordinate(point.getAffineY()));
  }

  private static byte[] coordinate(BigInteger number) {
    var bytes = number.toByteArray();
    var padded = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
    return padded;
  }

  private static byte[] length(int length) {
    return new byte[] {0, (byte) length};
  }

  private byte[] signed(byte[] data) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static byte[] hash(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static byte[] bytes(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
