package org.toguna.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;

/// Which device asks: the token in its `Authorization` header says it, and nothing else does.
@Component
class Bearer {
  private static final String SCHEME = "Bearer ";

  private final Db db;

  Bearer(Db db) {
    this.db = db;
  }

  /// Who asks, as far as it counts.
  sealed interface Asking {
    record Working(Device device) implements Asking {}

    /// A token that counted once: its phone is told to wipe itself.
    record Dismissed(Device device) implements Asking {}

    record Nobody() implements Asking {}
  }

  Asking of(HttpServletRequest request) {
    var device = token(request).flatMap(token -> db.read(sql -> Device.withToken(sql, token)));
    if (device.isEmpty()) {
      return new Asking.Nobody();
    }
    return device.get().active()
        ? new Asking.Working(device.get())
        : new Asking.Dismissed(device.get());
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith(SCHEME) && header.length() < 200)
        .map(header -> header.substring(SCHEME.length()).strip());
  }
}
