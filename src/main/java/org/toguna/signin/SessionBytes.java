package org.toguna.signin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// What a session holds, as bytes. Only plain values of the JDK's and of Spring Security's come
/// back out; whatever a newer version cannot read is as good as signed out.
final class SessionBytes {
  private static final ObjectInputFilter PLAIN =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;maxrefs=5000;maxbytes=262144;java.lang.*;java.time.*;java.util.*;java.net.*;"
              + "org.springframework.security.**;!*");

  private SessionBytes() {}

  static byte[] of(Map<String, Object> attributes) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(new HashMap<>(attributes));
    } catch (IOException notPlain) {
      throw new UncheckedIOException("A session holds plain values only", notPlain);
    }
    return bytes.toByteArray();
  }

  static Map<String, Object> read(byte[] bytes) {
    var attributes = new HashMap<String, Object>();
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(PLAIN);
      if (in.readObject() instanceof Map<?, ?> map) {
        map.forEach((name, value) -> attributes.put((String) name, value));
      }
      return attributes;
    } catch (IOException | ClassNotFoundException fromAnotherVersion) {
      return Map.of();
    }
  }
}
