package org.toguna.kit.messages;

/// The default alphabet of GSM and its extension table (3GPP TS 23.038, 6.2.1): a letter's place in
/// them is its code.
final class GsmLetters {
  private static final int ESCAPE = 0x1B;
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENDED = "\f^{}\\[~]|€";
  private static final int[] EXTENDED_CODES = {
    0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
  };

  private GsmLetters() {}

  /// How many septets a letter takes: 1, 2, or 0 where GSM has no such letter.
  static int units(int codePoint) {
    if (codePoint != ESCAPE && BASIC.indexOf(codePoint) >= 0) {
      return 1;
    }
    return EXTENDED.indexOf(codePoint) >= 0 ? 2 : 0;
  }

  /// A text of such letters, one septet in an octet, as SMPP carries it.
  static byte[] octets(String text) {
    var octets = new byte[text.chars().map(GsmLetters::units).sum()];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      int code = BASIC.indexOf(text.charAt(i));
      if (code >= 0) {
        octets[at++] = (byte) code;
      } else {
        octets[at++] = ESCAPE;
        octets[at++] = (byte) EXTENDED_CODES[EXTENDED.indexOf(text.charAt(i))];
      }
    }
    return octets;
  }
}
