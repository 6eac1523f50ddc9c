package org.toguna.kit.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What machines ask: `/sante/vie` (restart me if not), `/sante` (send me visitors), `/metriques`.
/// Metrics and reasons are not public: a token opens them, or, where none is set, this machine
/// itself asking without a proxy between.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Probes extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final List<String> PASSED_ON =
      List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Proto");

  private final transient Health health;
  private final transient ObjectProvider<PrometheusMeterRegistry> meters;
  private final String token;

  Probes(
      Health health,
      ObjectProvider<PrometheusMeterRegistry> meters,
      @Value("${toguna.metrics.token:${TOGUNA_METRICS_TOKEN:}}") String token) {
    this.health = health;
    this.meters = meters;
    this.token = token.strip();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (request.getRequestURI()) {
      case "/sante", "/sante/pret" -> tell(request, response, health.isReady());
      case "/sante/vie" -> tell(request, response, health.isAlive());
      case "/metriques" -> metrics(request, response);
      default -> chain.doFilter(request, response);
    }
  }

  private void tell(HttpServletRequest request, HttpServletResponse response, boolean well)
      throws IOException {
    var reasons = isTrusted(request) ? reasons() : "";
    response.setStatus(well ? 200 : 503);
    send(
        response,
        "application/json",
        "{\"status\":\"" + (well ? "UP" : "DOWN") + '"' + reasons + '}');
  }

  private String reasons() {
    return health.checks().entrySet().stream()
        .map(check -> "\"" + check.getKey() + "\":" + check.getValue())
        .collect(Collectors.joining(",", ",\"checks\":{", "}"));
  }

  /// Whoever may not read them is told that there is nothing.
  private void metrics(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var registry = meters.getIfAvailable();
    if (registry == null || !isTrusted(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      send(response, "text/plain; version=0.0.4; charset=utf-8", registry.scrape());
    }
  }

  private static void send(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isTrusted(HttpServletRequest request) throws IOException {
    if (token.isEmpty()) {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
    }
    var shown = request.getHeader("Authorization");
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }
}
