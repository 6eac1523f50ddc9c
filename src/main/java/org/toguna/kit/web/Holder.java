package org.toguna.kit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.toguna.kit.base.Codes;

/// Whose a thing is before it belongs to anything: the person who is signed in, else this browser,
/// which a cookie remembers for a week.
public record Holder(String key) {
  public static final Holder NOBODY = new Holder("");

  /// How the key of a browser begins that nobody is signed in with.
  public static final String BROWSER = "browser:";

  private static final String PERSON = "person:";
  private static final String COOKIE = "depot";
  private static final int WEEK_IN_SECONDS = 604_800;

  public static Holder of(HttpServletRequest request) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken)) {
      return person(who.getName());
    }
    var cookies = request.getCookies();
    return cookies == null
        ? NOBODY
        : Arrays.stream(cookies)
            .filter(cookie -> COOKIE.equals(cookie.getName()) && !cookie.getValue().isBlank())
            .map(cookie -> browser(cookie.getValue()))
            .findFirst()
            .orElse(NOBODY);
  }

  /// The person with this id.
  public static Holder person(String id) {
    return new Holder(PERSON + id);
  }

  boolean isPerson() {
    return key.startsWith(PERSON);
  }

  /// The same; a browser that has no cookie yet is given one.
  public static Holder given(HttpServletRequest request, HttpServletResponse response) {
    var known = of(request);
    if (!known.equals(NOBODY)) {
      return known;
    }
    var code = Codes.next(26);
    var cookie = new Cookie(COOKIE, code);
    cookie.setPath("/");
    cookie.setMaxAge(WEEK_IN_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
    return browser(code);
  }

  /// The database holds no cookie that could be used again.
  private static Holder browser(String code) {
    return new Holder(BROWSER + Packed.hash(code.getBytes(StandardCharsets.UTF_8)));
  }
}
