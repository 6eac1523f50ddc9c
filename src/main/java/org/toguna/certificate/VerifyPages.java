package org.toguna.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.badge.Listed;
import org.toguna.badge.ShortCode;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Codes;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.TooOften;

/// Where anybody who is handed a certificate or a badge asks whether it is genuine. Of a
/// certificate it tells what stands on the paper; of a badge no name, which a gate alone may ask.
@Controller
class VerifyPages {
  static final String ONE = "/attestations";
  static final String PATH = "/verifier";

  /// A hall may ask from one address; nobody guesses forty bits at this pace.
  private static final int A_MINUTE = 120;

  private final Db db;
  private final RateLimits limits;

  VerifyPages(Db db, RateLimits limits) {
    this.db = db;
    this.limits = limits;
  }

  /// For whoever was handed the code, and for no search engine: a name stands on it.
  @GetMapping(ONE + "/{code}")
  Answer one(Scene scene, @PathVariable String code, HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex");
    return db.read(
            sql -> Certificate.coded(sql, code).flatMap(one -> HeldPages.paper(sql, scene, one)))
        .<Answer>map(
            paper -> Answer.page((out, no) -> JteoneGenerated.render(out, no, scene, paper)))
        .orElseGet(Answer::notThere);
  }

  /// A badge that is known, and its edition.
  record Known(Listed badge, Edition edition) {}

  /// Leads to the certificate of a code, or tells of a badge; a code that is neither is told so.
  @GetMapping(PATH)
  Answer ask(Scene scene, Form form, HttpServletRequest request) {
    var typed = form.value("code").strip();
    if (typed.isEmpty()) {
      return Answer.page(page(scene, Form.showing(Map.of()), List.of()));
    }
    if (!limits.allows("verify " + request.getRemoteAddr(), A_MINUTE, Duration.ofMinutes(1))) {
      throw new TooOften();
    }
    var certificate = db.read(sql -> Certificate.coded(sql, Codes.typed(typed)));
    if (certificate.isPresent()) {
      return Answer.seeOther(certificate.get().path());
    }
    var badges = ShortCode.typed(typed).map(this::known).orElse(List.of());
    if (badges.isEmpty()) {
      form.wrong("code", "certificate.verify.unknown");
    }
    return Answer.page(page(scene, form, badges));
  }

  private List<Known> known(ShortCode code) {
    return db.read(sql ->
        Listed.named(sql, code).stream()
            .map(badge -> new Known(badge, Editions.get(sql, badge.edition())))
            .toList());
  }

  private static Answer.Template page(Scene scene, Form form, List<Known> badges) {
    return (out, no) -> JteverifyGenerated.render(out, no, scene, form, badges);
  }
}
