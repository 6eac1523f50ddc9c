package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.TooOften;

/// How often one place may knock. Generous: a whole hall may stand behind one address. What must
/// hold for one phone or one person is counted in the database.
@Component
class Brake {
  private static final Duration WHILE = Duration.ofMinutes(10);

  /// A code is misread now and then.
  private static final int TRIES = 3;

  private final RateLimits limits;
  private final int people;

  /// `people` are those who may ask for a code from one place: as many as the hall has seats, where
  /// nobody said otherwise.
  Brake(RateLimits limits, @Value("${toguna.signin.from-one-place:1000}") int people) {
    this.limits = limits;
    this.people = people;
  }

  void onAsking(HttpServletRequest request) {
    on("ask", people, request);
  }

  void onTyping(HttpServletRequest request) {
    on("prove", people * TRIES, request);
  }

  void on(String what, int times, HttpServletRequest request) {
    if (!limits.allows("signin " + what + ' ' + request.getRemoteAddr(), times, WHILE)) {
      throw new TooOften();
    }
  }
}
