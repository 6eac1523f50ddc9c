package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.TooOften;

/// How often one place may knock. Generous: a whole hall may stand behind one address. What must
/// hold for one phone or one person is counted in the database.
@Component
class Brake {
  private static final Duration WHILE = Duration.ofMinutes(10);

  private final RateLimits limits;

  Brake(RateLimits limits) {
    this.limits = limits;
  }

  void on(String what, int times, HttpServletRequest request) {
    if (!limits.allows("signin " + what + ' ' + request.getRemoteAddr(), times, WHILE)) {
      throw new TooOften();
    }
  }
}
