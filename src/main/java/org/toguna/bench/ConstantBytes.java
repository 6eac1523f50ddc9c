package org.toguna.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// The least that this server can do for an answer: bytes that are there already, from a filter
/// ahead of everything. There only while the bench runs.
final class ConstantBytes extends HttpFilter {
  static final String PATH = "/constant";
  private static final long serialVersionUID = 1L;

  volatile byte[] bytes = new byte[0];

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
