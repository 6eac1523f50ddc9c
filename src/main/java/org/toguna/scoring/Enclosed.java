package org.toguna.scoring;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.toguna.kit.base.Keys;
import org.toguna.kit.publiclog.Commitment;
import tools.jackson.databind.json.JsonMapper;

/// What lies encrypted in a sheet's row: the marks, and once sealed the bytes of chance that its
/// entries in the public journal were made with, in hexadecimal.
record Enclosed(Marking marking, String salt, String noteSalt) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Enclosed draft(Marking marking) {
    return new Enclosed(marking, "", "");
  }

  static Enclosed opened(Keys keys, byte[] kept) {
    var json = new String(keys.decrypted(kept), StandardCharsets.UTF_8);
    return JSON.readValue(json, Enclosed.class);
  }

  byte[] closed(Keys keys) {
    return keys.encrypted(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
  }

  /// What stands for the jury's note in the text that is sealed: whoever is handed the text without
  /// the note learns nothing of it, and the note cannot be changed. A dash where there is none.
  String noteDigest() {
    if (marking.note().isEmpty()) {
      return "-";
    }
    var salted = Commitment.to(bytes(marking.note()), HexFormat.of().parseHex(noteSalt));
    return HexFormat.of().formatHex(salted.digest());
  }

  /// What the public journal holds of a text.
  byte[] digest(String text) {
    return Commitment.to(bytes(text), HexFormat.of().parseHex(salt)).digest();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
