package org.toguna.badge;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.toguna.edition.Edition;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.Ed25519;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An edition's public keys as a file, for whoever verifies codes without the server: JSON with the
/// edition's number, the zone its days are counted in, and each key under its id, in Base64 of its
/// X.509 form. No secret is in it.
public record KeyFile(ZoneId zone, KeyRing ring) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Told(int edition, String zone, Map<Integer, String> keys) {}

  public static String written(Edition edition, KeyRing ring) {
    var keys = new TreeMap<Integer, String>();
    ring.keys()
        .forEach((id, key) -> keys.put(id, Base64.getEncoder().encodeToString(key.getEncoded())));
    return JSON.writeValueAsString(
            new Told(edition.number(), edition.period().zone().getId(), keys))
        + "\n";
  }

  /// The file `called` so.
  ///
  /// @throws BadInput if it is no such file
  public static KeyFile read(byte[] bytes, String called) {
    try {
      var told = JSON.readTree(bytes);
      var ring = new KeyRing(told.path("edition").asInt(), keys(told.path("keys")));
      return new KeyFile(ZoneId.of(told.path("zone").asString()), ring);
    } catch (JacksonException
        | DateTimeException
        | IllegalArgumentException
        | IllegalStateException broken) {
      throw new BadInput(
          called + ": holds no public keys of an edition; take the file from its desk", broken);
    }
  }

  private static Map<Integer, PublicKey> keys(JsonNode told) {
    var keys = new HashMap<Integer, PublicKey>();
    for (var one : told.properties()) {
      var encoded = Base64.getDecoder().decode(one.getValue().asString());
      keys.put(Integer.valueOf(one.getKey()), Ed25519.publicKey(encoded));
    }
    return keys;
  }
}
