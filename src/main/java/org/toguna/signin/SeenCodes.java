package org.toguna.signin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// In a demonstration nobody has the phones: the page itself shows the code. Everywhere else
/// nothing is kept.
@Component
class SeenCodes {
  private final Demonstrating demonstrating;
  private final Map<String, String> codes = new ConcurrentHashMap<>();

  SeenCodes(Demonstrating demonstrating) {
    this.demonstrating = demonstrating;
  }

  void sent(String holder, String code) {
    if (demonstrating.on()) {
      codes.put(holder, code);
    }
  }

  Optional<String> of(String holder) {
    return Optional.ofNullable(codes.get(holder));
  }
}
