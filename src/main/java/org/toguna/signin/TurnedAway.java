package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What whoever may not enter is answered: who it is not yet known is asked to sign in, staff
/// without a second factor is asked for it, everybody else finds nothing there.
@Component
class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {
  /// Somebody's own pages below a contest's: whoever comes to enter or to vote signs in on the way.
  private static final Pattern OWN_BESIDE_A_CONTEST =
      Pattern.compile("(/editions/[^/]+)?/concours/[^/]+/dossier(/.*)?|/concours/[^/]+/vote(/.*)?");

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException {
    if (isFor(request, "/mon-espace")
        || isFor(request, "/jury")
        || isFor(request, "/accompagnement")
        || isFor(request, "/organisation")
        || isFor(request, "/connexion")
        || OWN_BESIDE_A_CONTEST.matcher(request.getRequestURI()).matches()) {
      lead("/connexion", request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (denied instanceof CsrfException) {
      // The page was open for too long, or the form stood on somebody else's: 403 says so in words.
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (isFor(request, "/organisation") && lacksSecondFactor()) {
      lead("/connexion/seconde", request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean lacksSecondFactor() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getPrincipal() instanceof SignedIn who
        && who.isStaff()
        && !Factor.second(authentication);
  }

  /// Only a page that was asked for can be gone back to; a form must be filled in again.
  private static void lead(String door, HttpServletRequest request, HttpServletResponse response) {
    var query = request.getQueryString();
    var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    var onward = "GET".equals(request.getMethod()) ? Onward.read(wanted) : "";
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", Onward.after(door, onward));
    response.setHeader("Cache-Control", "no-store");
  }

  private static boolean isFor(HttpServletRequest request, String prefix) {
    var path = request.getRequestURI();
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  static boolean isFromHere(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && request.getHeader("X-Forwarded-For") == null
          && request.getHeader("Forwarded") == null;
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }
}
