package org.toguna.kit.base;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/// Ed25519 (RFC 8032) as the JDK has it, with keys in their usual encodings: X.509 for the public
/// half, PKCS #8 for the private one.
public final class Ed25519 {
  private static final String NAME = "Ed25519";

  private Ed25519() {}

  public static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance(NAME).generateKeyPair();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  public static PublicKey publicKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("A key cannot be read", damaged);
    }
  }

  public static PrivateKey privateKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("A key cannot be read", damaged);
    }
  }

  public static byte[] sign(PrivateKey key, byte[] body) {
    try {
      var signing = Signature.getInstance(NAME);
      signing.initSign(key);
      signing.update(body);
      return signing.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static boolean verify(PublicKey key, byte[] body, byte[] signature) {
    try {
      var verifying = Signature.getInstance(NAME);
      verifying.initVerify(key);
      verifying.update(body);
      return verifying.verify(signature);
    } catch (SignatureException noSignatureAtAll) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
