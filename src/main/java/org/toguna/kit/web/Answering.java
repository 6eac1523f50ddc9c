package org.toguna.kit.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Turns what a page's method answered into bytes, and keeps them where they are everybody's.
@Component
class Answering implements HandlerMethodReturnValueHandler {
  private static final String HTML = "text/html; charset=utf-8";

  private final PageCache cache;
  private final Timer making;

  Answering(PageCache cache, MeterRegistry meters) {
    this.cache = cache;
    this.making = meters.timer("toguna.page.making");
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Answer.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = web.getNativeRequest(HttpServletRequest.class);
    var response = web.getNativeResponse(HttpServletResponse.class);
    if (answer instanceof Answer known && request != null && response != null) {
      write(known, request, response);
    }
  }

  void write(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (answer) {
      case Answer.Shown shown -> show(shown, request, response);
      case Answer.Sent sent -> send(sent, request, response);
      case Answer.SeeOther other -> {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", other.path());
        response.setHeader("Cache-Control", "no-store");
      }
      case Answer.NotThere _ -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void show(Answer.Shown shown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var bytes = making.record(() -> shown.template().html().getBytes(StandardCharsets.UTF_8));
    if (bytes == null) {
      throw new IllegalStateException("A page is at least an empty one");
    }
    response.setStatus(shown.status());
    if (shown.topics().isEmpty() || request.getAttribute(Scene.PERSONAL) != null) {
      response.setContentType(HTML);
      response.setHeader("Cache-Control", "no-store");
      var sent = mayBePacked(shown, request) ? packed(bytes, request, response) : bytes;
      response.setContentLength(sent.length);
      response.getOutputStream().write(sent);
    } else {
      keepAndSend(Packed.of(HTML, bytes), shown.topics(), shown.until(), request, response);
    }
  }

  /// How well a page packs tells of what is in it to whoever can have it asked for with words of
  /// their own (BREACH). So only one that nobody signed in asks for, and with no words: what is
  /// left that others must not know is a form's token, which is another each time.
  private static boolean mayBePacked(Answer.Shown shown, HttpServletRequest request) {
    return shown.status() == HttpServletResponse.SC_OK
        && "GET".equals(request.getMethod())
        && request.getUserPrincipal() == null
        && Addresses.asked(request).isEmpty();
  }

  private static byte[] packed(
      byte[] page, HttpServletRequest request, HttpServletResponse response) {
    var form = Packed.of(HTML, page).best(Encodings.of(request.getHeader("Accept-Encoding")));
    response.setHeader("Vary", "Accept-Encoding");
    if (!form.encoding().isEmpty()) {
      response.setHeader("Content-Encoding", form.encoding());
    }
    return form.bytes();
  }

  private void send(Answer.Sent sent, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!sent.fileName().isEmpty()) {
      var disposition = ContentDisposition.attachment();
      response.setHeader(
          "Content-Disposition",
          disposition.filename(sent.fileName(), StandardCharsets.UTF_8).build().toString());
    }
    if (sent.topics().isEmpty()) {
      response.setContentType(sent.contentType());
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(sent.bytes().length);
      response.getOutputStream().write(sent.bytes());
    } else {
      var packed = Packed.of(sent.contentType(), sent.bytes());
      // A file name is a header the cache does not hold: such answers are packed but not kept.
      keepAndSend(
          packed,
          sent.fileName().isEmpty() ? sent.topics() : Set.of(),
          Instant.MAX,
          request,
          response);
    }
  }

  private void keepAndSend(
      Packed body,
      Set<String> topics,
      Instant until,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (response.getStatus() == HttpServletResponse.SC_OK
        && !topics.isEmpty()
        && request.getAttribute(FrontDoor.MISS) instanceof PageCache.Found.Miss miss
        && wasRead(miss.key().address(), request)) {
      cache.keep(miss, new PageCache.Kept(body, topics, until));
    }
    Sending.send(body, Sending.Rules.ofPage(request), request, response);
  }

  /// A page that read no parameter is not kept under an address that has one: made-up days behind
  /// it would fill the cache.
  private static boolean wasRead(String address, HttpServletRequest request) {
    return !address.contains("?") || request.getAttribute(Form.READ) != null;
  }
}
