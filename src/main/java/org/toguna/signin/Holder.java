package org.toguna.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Keys;
import org.toguna.kit.web.Form;

/// The secret of the browser that asked for a code, in a cookie that only the sign-in pages are
/// sent.
final class Holder {
  private static final String COOKIE = "connexion";

  private Holder() {}

  static Optional<String> of(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .filter(value -> value.length() <= 100)
            .findFirst();
  }

  /// The same form sent twice makes the same secret, and so one code; the key beside it was random
  /// and known to this browser alone.
  static String fresh(Keys keys, Form form) {
    return form.once().length() < 20 ? Codes.next(40) : keys.fingerprint("holder", form.once());
  }

  static void give(String holder, HttpServletRequest request, HttpServletResponse response) {
    add(holder, SignInCodes.PROOF_LASTS.plus(SignInCodes.LASTS).toSeconds(), request, response);
  }

  static void forget(HttpServletRequest request, HttpServletResponse response) {
    add("", 0, request, response);
  }

  private static void add(
      String value, long seconds, HttpServletRequest request, HttpServletResponse response) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/connexion");
    cookie.setMaxAge((int) seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
