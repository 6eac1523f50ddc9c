package org.toguna.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The first filter, ahead of security and sessions: sets the headers that every answer carries and
/// answers public pages from the cache. Public pages are the same for everybody, signed in or not.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FrontDoor extends OncePerRequestFilter {
  static final String CSP =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  static final String MISS = PageCache.Miss.class.getName();

  private final PageCache cache;
  private final Assets assets;

  FrontDoor(PageCache cache, Assets assets) {
    this.cache = cache;
    this.assets = assets;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers(request, response);
    var method = request.getMethod();
    if ("GET".equals(method) || "HEAD".equals(method)) {
      if (answered(request, response)) {
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private boolean answered(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getRequestURI();
    if (path.startsWith("/look/")) {
      var asset = assets.at(path);
      if (asset.isPresent()) {
        Sending.send(asset.get(), Sending.FOR_EVER, request, response);
        return true;
      }
    }
    rememberLanguage(request, response);
    var address = address(request);
    if (address.isEmpty()) {
      return false;
    }
    var key = new PageCache.Key(address.get(), Languages.of(request));
    var kept = cache.find(key);
    if (kept.isPresent()) {
      Sending.send(kept.get(), Sending.CHECK_EACH_TIME, request, response);
      return true;
    }
    request.setAttribute(MISS, cache.miss(key));
    return false;
  }

  /// The address a page is kept under: only the day may follow the path, so that made-up parameters
  /// cannot fill the cache.
  private static Optional<String> address(HttpServletRequest request) {
    var query = request.getQueryString();
    var day = "";
    if (query != null) {
      for (String pair : query.split("&")) {
        if (pair.startsWith("jour=") && day.isEmpty()) {
          day = '?' + pair;
        } else if (!pair.startsWith("lang=")) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(request.getRequestURI() + day);
  }

  private static void rememberLanguage(HttpServletRequest request, HttpServletResponse response) {
    Languages.inAddress(request)
        .ifPresent(lang -> {
          var cookie = new Cookie(Languages.COOKIE, lang.code());
          cookie.setPath("/");
          cookie.setMaxAge(31_536_000);
          cookie.setHttpOnly(true);
          cookie.setSecure(request.isSecure());
          cookie.setAttribute("SameSite", "Lax");
          response.addCookie(cookie);
        });
  }

  private static void headers(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", CSP);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), payment=(), usb=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
  }
}
