package org.toguna.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Sends a packed body in the best form the browser takes, or only says that it has not changed.
final class Sending {
  static final String CHECK_EACH_TIME = "no-cache";
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  private Sending() {}

  static void send(
      Packed body, String caching, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var accepts = request.getHeader("Accept-Encoding");
    var brotli = accepts != null && accepts.contains("br") ? body.brotli() : null;
    boolean gzip = brotli == null && accepts != null && accepts.contains("gzip");
    var tag = '"' + body.tag() + (brotli != null ? "b\"" : gzip ? "g\"" : "\"");
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", caching);
    response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
    var known = request.getHeader("If-None-Match");
    if (known != null && known.contains(tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    var bytes = brotli != null ? brotli : gzip ? body.gzip() : body.plain();
    if (brotli != null || gzip) {
      response.setHeader("Content-Encoding", brotli != null ? "br" : "gzip");
    }
    response.setContentType(body.contentType());
    response.setContentLength(bytes.length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(bytes);
    }
  }
}
