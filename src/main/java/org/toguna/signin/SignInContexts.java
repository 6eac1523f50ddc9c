package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.people.Persons;
import org.toguna.people.RoleGrants;

/// Who asks, found out only where a page wants to know: public pages never touch the session.
@Component
class SignInContexts implements SecurityContextRepository {
  private final Db db;
  private final Persons persons;
  private final Demonstrating demonstrating;
  private final Clock clock;

  SignInContexts(Db db, Persons persons, Demonstrating demonstrating, Clock clock) {
    this.db = db;
    this.persons = persons;
    this.demonstrating = demonstrating;
    this.clock = clock;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(request);
  }

  private final class Deferred implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    Deferred(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      var known = context;
      if (known == null) {
        known =
            read(request)
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextImpl::new);
        context = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }

  private Optional<Authentication> read(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    return SignIns.person(session)
        .flatMap(id ->
            db.read(sql ->
                persons
                    .find(sql, id)
                    .filter(demonstrating::admits)
                    .map(person -> new SignedIn(person, RoleGrants.held(sql, id)))))
        .map(who -> new SignInToken(who, SignIns.factors(session, clock.instant())));
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  /// Nothing to do: [SignIns] writes the session.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && SignIns.person(session).isPresent();
  }
}
