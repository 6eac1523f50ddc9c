package org.toguna.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.TooOften;

/// A phone becomes a device with a code from the desk, and ends as one when it has wiped itself.
@Controller
@RequestMapping("/controle/api")
class EnrolApi {
  /// In ten minutes, for a hall behind one address; a code has fifty bits.
  static final int TRIES = 300;

  private final Db db;
  private final DeviceBook devices;
  private final Bearer bearer;
  private final RateLimits limits;
  private final Clock clock;

  EnrolApi(Db db, DeviceBook devices, Bearer bearer, RateLimits limits, Clock clock) {
    this.db = db;
    this.devices = devices;
    this.bearer = bearer;
    this.limits = limits;
    this.clock = clock;
  }

  @PostMapping("/appareils")
  ResponseEntity<byte[]> enrol(HttpServletRequest request) throws IOException {
    if (!limits.allows("checkin code " + request.getRemoteAddr(), TRIES, Duration.ofMinutes(10))) {
      throw new TooOften();
    }
    var now = clock.instant();
    var code = Reply.read(request).map(body -> body.path("code").asString("")).orElse("");
    return db.write(unit -> devices.enrol(unit, code))
        .map(token -> Reply.ok(now, Map.of("token", token)))
        .orElseGet(() -> Reply.nothing(now, false));
  }

  @PostMapping("/effacement")
  ResponseEntity<byte[]> wiped(HttpServletRequest request) {
    var now = clock.instant();
    return switch (bearer.of(request)) {
      case Bearer.Asking.Working working -> wiped(working.device());
      case Bearer.Asking.Dismissed dismissed -> wiped(dismissed.device());
      case Bearer.Asking.Nobody _ -> Reply.nothing(now, false);
    };
  }

  private ResponseEntity<byte[]> wiped(Device device) {
    db.run(unit -> devices.wiped(unit, device));
    return Reply.ok(clock.instant(), Map.of());
  }
}
