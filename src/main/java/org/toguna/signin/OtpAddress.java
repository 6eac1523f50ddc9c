package org.toguna.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A secret as apps take it: the `otpauth:` address in the picture, and in groups of letters for
/// whoever types it.
record OtpAddress(String uri, String spelled) {
  /// RFC 4648 base 32.
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  static OtpAddress of(String issuer, String account, byte[] secret) {
    var letters = base32(secret);
    var uri =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(encoded(issuer), encoded(account), letters, encoded(issuer));
    return new OtpAddress(uri, letters.replaceAll("(.{4})(?=.)", "$1 "));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String base32(byte[] bytes) {
    var text = new StringBuilder();
    long bits = 0;
    int held = 0;
    for (byte one : bytes) {
      bits = (bits << 8 | (one & 0xff)) & 0xffff;
      held += 8;
      while (held >= 5) {
        held -= 5;
        text.append(LETTERS.charAt((int) (bits >> held) & 31));
      }
    }
    if (held > 0) {
      text.append(LETTERS.charAt((int) (bits << (5 - held)) & 31));
    }
    return text.toString();
  }
}
