package org.toguna.badge;

import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.toguna.kit.base.Ed25519;

/// The public keys that an edition's codes are read with: all that a gate needs, and no secret.
public final class KeyRing {
  private final int edition;
  private final Map<Integer, PublicKey> keys;

  public KeyRing(int edition, Map<Integer, PublicKey> keys) {
    this.edition = edition;
    this.keys = Map.copyOf(keys);
  }

  /// The keys by id.
  public Map<Integer, PublicKey> keys() {
    return keys;
  }

  /// What the code says on this day, counted where the edition is held. Spaces around it are no
  /// part of it.
  public Reading read(String text, LocalDate today) {
    var bytes = Base45.decode(text.strip());
    if (bytes.isEmpty() || bytes.get().length != BadgeCode.BODY + BadgeCode.SIGNATURE) {
      return new Reading.Unreadable();
    }
    var code = BadgeCode.ofBody(bytes.get());
    return code.isEmpty() ? new Reading.Unreadable() : judged(code.get(), bytes.get(), today);
  }

  private Reading judged(BadgeCode code, byte[] bytes, LocalDate today) {
    if (code.edition() != edition) {
      return new Reading.OtherEdition(code.edition());
    }
    var key = keys.get(code.key());
    if (key == null) {
      return new Reading.UnknownKey();
    }
    var body = Arrays.copyOf(bytes, BadgeCode.BODY);
    var signature = Arrays.copyOfRange(bytes, BadgeCode.BODY, bytes.length);
    if (!Ed25519.verify(key, body, signature)) {
      return new Reading.Forged();
    }
    if (today.isBefore(code.access().from())) {
      return new Reading.NotYet(code);
    }
    return today.isAfter(code.access().to()) ? new Reading.Over(code) : new Reading.Good(code);
  }
}
