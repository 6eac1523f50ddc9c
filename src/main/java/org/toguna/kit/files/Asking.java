package org.toguna.kit.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.toguna.kit.web.Holder;

/// Who wants to read a file.
public record Asking(Holder holder, Predicate<String> hasRole) {
  static Asking in(HttpServletRequest request) {
    return new Asking(Holder.of(request), request::isUserInRole);
  }
}
