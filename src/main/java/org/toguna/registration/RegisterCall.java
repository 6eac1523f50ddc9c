package org.toguna.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Band;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// « Register », under the headline of the home page while something is open.
@Component
@Order(10)
class RegisterCall implements Band {
  private final Clock clock;

  RegisterCall(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Call> call(DSLContext sql, Edition edition, Scene scene) {
    if (!edition.ordinal().current()) {
      return Optional.empty();
    }
    var now = clock.instant();
    var all = ParticipantCategory.shown(sql, edition.id());
    var next = all.stream().flatMap(one -> one.changesAfter(now)).min(Instant::compareTo);
    var link =
        Stream.of(new NavLink(RegisterPages.PATH, scene.say("registration.do"), "ok"))
            .filter(any -> all.stream().anyMatch(one -> one.at(now).takes()))
            .findFirst();
    return Optional.of(new Call(link, next.orElse(Instant.MAX)));
  }
}
