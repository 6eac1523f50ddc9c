package org.toguna.scoring;

import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.jury.Seats;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A juror who knows whose dossier it is steps back in the middle: its seat goes, with it what was
/// written (see [SeatsGone]), and nothing of the dossier is there for it any more.
@Controller
@RequestMapping(Reading.PATH)
class RecusalPages {
  static final String REASON = "reason";
  private static final int LONGEST = 500;

  private final Db db;
  private final Keys keys;

  RecusalPages(Db db, Keys keys) {
    this.db = db;
    this.keys = keys;
  }

  @PostMapping("/deport")
  Answer stepBack(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var at = new Reading.At(contest, round, application);
    var found = db.read(sql -> Reading.find(sql, keys, at, who.id()));
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var reading = found.get();
    if (reading.filled().isSealed()) {
      return Answer.seeOther(reading.path());
    }
    var reason = form.text(REASON, LONGEST);
    if (!form.isRight()) {
      var kept = SheetForm.showing(reading.filled().marking(), reading.grid());
      kept.wrong(REASON, "web.form.missing");
      return Answer.refused(SheetPages.page(scene, reading, kept));
    }
    db.run(unit -> Seats.recuse(unit, reading.seat(), reason));
    return Answer.seeOther("/jury?fait=deport");
  }
}
