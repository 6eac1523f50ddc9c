package org.toguna.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.toguna.kit.db.NotWritten;

/// Which status a failure answers with; [ErrorPages] says it in words.
@ControllerAdvice
class Failures {
  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class,
    HttpMessageNotReadableException.class,
    HttpRequestMethodNotSupportedException.class
  })
  void notThere(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @ExceptionHandler(TooOften.class)
  void tooOften(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "60");
    response.sendError(429);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  void tooLarge(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
  }

  @ExceptionHandler(NotWritten.class)
  void notWritten(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "5");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
