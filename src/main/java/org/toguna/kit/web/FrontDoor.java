package org.toguna.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The first filter, ahead of security and sessions: sets the headers that every answer carries and
/// answers public pages from the cache. Public pages are the same for everybody, signed in or not.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FrontDoor extends HttpFilter {
  private static final long serialVersionUID = 1L;

  static final String CSP =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  static final String MISS = PageCache.Found.Miss.class.getName();

  private final transient PageCache cache;
  private final transient Assets assets;
  private final transient Packing packing;
  private final transient DataSize mostUploaded;

  FrontDoor(
      PageCache cache,
      Assets assets,
      Packing packing,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize mostUploaded) {
    this.cache = cache;
    this.assets = assets;
    this.packing = packing;
    this.mostUploaded = mostUploaded;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers(request, response);
    var method = request.getMethod();
    if (!"GET".equals(method) && !"HEAD".equals(method)) {
      send(request, response, chain);
    } else if (!isAsset(request, response)) {
      page(request, response, chain);
    }
  }

  /// Lets in what is sent, unless it is too large: refused here, since a form too large to be read
  /// has no token either and would be taken for a forged one.
  private void send(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var type = request.getContentType();
    if (type != null
        && type.startsWith("multipart/")
        && request.getContentLengthLong() > mostUploaded.toBytes()) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isAsset(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getRequestURI();
    if (path.startsWith("/look/")) {
      var asset = assets.at(path);
      if (asset.isPresent()) {
        Sending.send(asset.get(), Sending.Rules.FOR_EVER, request, response);
        return true;
      }
    }
    var icon = path.equals("/favicon.ico") ? assets.named("mark.svg") : Optional.<Packed>empty();
    if (icon.isPresent()) {
      Sending.send(icon.get(), Sending.Rules.FOR_A_DAY, request, response);
    }
    return icon.isPresent();
  }

  private void page(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    rememberLanguage(request, response);
    var address = Addresses.toKeep(request);
    if (address.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    switch (cache.find(new PageCache.Key(address.get(), Languages.of(request)))) {
      case PageCache.Found.Here here -> {
        packing.wish(here.body());
        Sending.send(here.body(), Sending.Rules.ofPage(request), request, response);
      }
      case PageCache.Found.Miss miss -> {
        request.setAttribute(MISS, miss);
        try {
          chain.doFilter(request, response);
        } finally {
          cache.made(miss);
        }
      }
    }
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
