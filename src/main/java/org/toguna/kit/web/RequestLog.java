package org.toguna.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/// One request in so many is told in the log, and every one that failed or was slow. It names the
/// page by its pattern, never by what was typed: an address may hold a person's code.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RequestLog extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger("org.toguna.requests");
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final transient AtomicLong count = new AtomicLong();
  private final int oneIn;

  RequestLog(@Value("${toguna.log.requests:100}") int oneIn) {
    this.oneIn = Math.max(1, oneIn);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    boolean answered = false;
    try {
      chain.doFilter(request, response);
      answered = true;
    } finally {
      var took = Duration.ofNanos(System.nanoTime() - start);
      int status = answered ? response.getStatus() : 500;
      if (status >= 500 || took.compareTo(SLOW) > 0 || count.incrementAndGet() % oneIn == 0) {
        LOG.info("{} {} {} {} ms", request.getMethod(), page(request), status, took.toMillis());
      }
    }
  }

  private static String page(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "(no page)" : pattern.toString();
  }
}
