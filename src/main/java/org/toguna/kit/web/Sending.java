package org.toguna.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Sends a packed body in the best form the browser takes, or only says that it has not changed.
final class Sending {
  private Sending() {}

  /// How an answer may be kept elsewhere, and on which headers of the question it depends.
  enum Rules {
    /// A page: asked about each time; its language follows the browser and the choice before.
    PAGE("no-cache", "Accept-Encoding, Accept-Language, Cookie"),
    /// A page whose address names the language.
    PAGE_IN_LANGUAGE("no-cache", "Accept-Encoding"),
    /// A file that keeps its address.
    FOR_A_DAY("public, max-age=86400", "Accept-Encoding"),
    /// A file whose address holds its content's hash.
    FOR_EVER("public, max-age=31536000, immutable", "Accept-Encoding");

    private final String caching;
    private final String vary;

    Rules(String caching, String vary) {
      this.caching = caching;
      this.vary = vary;
    }

    static Rules ofPage(HttpServletRequest request) {
      return Languages.inAddress(request).isPresent() ? PAGE_IN_LANGUAGE : PAGE;
    }
  }

  static void send(
      Packed body, Rules rules, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", rules.caching);
    response.setHeader("Vary", rules.vary);
    var takes = Encodings.of(request.getHeader("Accept-Encoding"));
    var has = request.getHeader("If-None-Match");
    var known = has == null ? null : body.known(takes, has);
    if (known != null) {
      response.setHeader("ETag", known.tag());
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    var form = body.best(takes);
    response.setHeader("ETag", form.tag());
    if (!form.encoding().isEmpty()) {
      response.setHeader("Content-Encoding", form.encoding());
    }
    response.setContentType(body.contentType());
    response.setContentLength(form.bytes().length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(form.bytes());
    }
  }
}
