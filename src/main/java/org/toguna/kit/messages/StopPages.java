package org.toguna.kit.messages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.TooOften;
import org.toguna.tables.tables.records.LetterWayRecord;

/// The page behind the link under a letter: no more of these, please. Opening it changes nothing,
/// as programs open links by themselves; the button does.
@Controller
class StopPages {
  static final String PATH = "/messages/arret/";

  private final Db db;
  private final Correspondence correspondence;
  private final RateLimits limits;

  StopPages(Db db, Correspondence correspondence, RateLimits limits) {
    this.db = db;
    this.correspondence = correspondence;
    this.limits = limits;
  }

  @GetMapping(PATH + "{code}")
  Answer ask(Scene scene, HttpServletRequest request, @PathVariable String code) {
    return find(request, code)
        .<Answer>map(way ->
            Answer.page((out, no) -> JtestopGenerated.render(out, no, scene, StopWish.of(way))))
        .orElseGet(Answer::notThere);
  }

  @PostMapping(PATH + "{code}")
  Answer stop(HttpServletRequest request, @PathVariable String code) {
    var way = find(request, code);
    if (way.isEmpty()) {
      return Answer.notThere();
    }
    var wish = StopWish.of(way.get());
    boolean back = request.getParameter("reprendre") != null;
    db.run(unit -> {
      if (back) {
        correspondence.resume(unit, wish.address(), wish.kind());
      } else {
        correspondence.stop(unit, wish.address(), wish.kind());
      }
    });
    return Answer.seeOther(PATH + code);
  }

  private Optional<LetterWayRecord> find(HttpServletRequest request, String code) {
    if (!limits.allows("stop " + request.getRemoteAddr(), 60, Duration.ofMinutes(1))) {
      throw new TooOften();
    }
    return db.read(sql -> correspondence.way(sql, code));
  }
}
