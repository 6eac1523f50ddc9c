package org.toguna.checkin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.Answer;

/// Addresses short enough to be said in the hall; they lead to the edition at hand.
@Controller
class ShortWays {
  private final EditionAtHand atHand;

  ShortWays(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @GetMapping("/organisation/controle")
  Answer devices() {
    return to(DeviceDesk.PATH);
  }

  @GetMapping("/organisation/controle/suivi")
  Answer watch() {
    return to(WatchDesk.PATH);
  }

  private Answer to(String path) {
    return atHand
        .now()
        .map(edition -> Answer.seeOther(edition.desk(path)))
        .orElseGet(Answer::notThere);
  }
}
