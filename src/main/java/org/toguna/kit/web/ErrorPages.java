package org.toguna.kit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a person reads when something is not there or went wrong: what happened, and what to do.
@Controller
class ErrorPages implements ErrorController {
  private static final Set<Integer> TOLD = Set.of(403, 404, 413, 429, 503);

  @RequestMapping("/error")
  Answer error(HttpServletRequest request, Scene scene) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    // Unknown and wrongly asked answer alike: nothing tells what exists. Whoever may not see a page
    // is told 404 too; 403 is left to a form whose token is missing or too old.
    int shown = status == 401 || status == 400 || status == 405 ? 404 : status;
    var kind = TOLD.contains(shown) ? Integer.toString(shown) : "500";
    return new Answer.Shown(
        shown, (out, no) -> JteerrorGenerated.render(out, no, scene, kind), Set.of(), Instant.MAX);
  }
}
