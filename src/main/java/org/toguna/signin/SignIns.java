package org.toguna.signin;

import static org.toguna.tables.Tables.WEB_SESSION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Signing in and out. The session holds who it is and which factors were given when; what the
/// person may do is read anew for each request, so that a role withdrawn is withdrawn at once.
@Component
public class SignIns {
  static final String PERSON = "person";
  static final String FACTORS = "factors";

  private final CsrfTokenRepository tokens;
  private final Clock clock;

  SignIns(CsrfTokenRepository tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /// Signs the person in on a session of its own: whatever session the browser brought along is
  /// gone, so that nobody who knew it is signed in too.
  public void begin(
      HttpServletRequest request, HttpServletResponse response, PersonId person, Factor... given) {
    end(request, response);
    var session = request.getSession(true);
    session.setAttribute(PERSON, person.toString());
    for (Factor factor : given) {
      add(session, factor);
    }
  }

  /// Adds a factor to a sign-in; the session gets a new name for it.
  public void strengthen(HttpServletRequest request, HttpServletResponse response, Factor factor) {
    var session = request.getSession(false);
    if (session != null) {
      request.changeSessionId();
      tokens.saveToken(null, request, response);
      add(session, factor);
    }
  }

  private void add(HttpSession session, Factor factor) {
    var factors = new HashMap<>(stored(session.getAttribute(FACTORS)));
    factors.put(factor.name(), clock.instant());
    session.setAttribute(FACTORS, factors);
  }

  /// Signs out in this browser.
  public void end(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    tokens.saveToken(null, request, response);
  }

  /// Signs a person out in every browser.
  public static void endAll(Unit unit, PersonId person) {
    unit.sql().deleteFrom(WEB_SESSION).where(WEB_SESSION.PERSON_ID.eq(person)).execute();
  }

  static Optional<PersonId> person(HttpSession session) {
    return session.getAttribute(PERSON) instanceof String id
        ? Optional.of(new PersonId(UUID.fromString(id)))
        : Optional.empty();
  }

  static Map<Factor, Instant> factors(HttpSession session, Instant now) {
    var factors = new EnumMap<Factor, Instant>(Factor.class);
    stored(session.getAttribute(FACTORS))
        .forEach((name, at) -> {
          var factor = Factor.valueOf(name);
          if (factor.counts(at, now)) {
            factors.put(factor, at);
          }
        });
    return factors;
  }

  private static Map<String, Instant> stored(@Nullable Object attribute) {
    var factors = new HashMap<String, Instant>();
    if (attribute instanceof Map<?, ?> map) {
      map.forEach((name, at) -> factors.put((String) name, (Instant) at));
    }
    return factors;
  }
}
