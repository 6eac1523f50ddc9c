package org.toguna.registration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The code of the form that this browser is at, for two hours: other people use this phone too.
final class ResumeCookie {
  private static final String NAME = "reprise";
  private static final Duration LASTS = Duration.ofHours(2);
  private static final int LONGEST = 40;

  private ResumeCookie() {}

  static Optional<String> of(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
            .findFirst();
  }

  static void give(String code, HttpServletRequest request, HttpServletResponse response) {
    add(code, LASTS, request, response);
  }

  static void forget(HttpServletRequest request, HttpServletResponse response) {
    add("", Duration.ZERO, request, response);
  }

  private static void add(
      String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath(RegisterPages.PATH);
    cookie.setMaxAge((int) lasts.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
