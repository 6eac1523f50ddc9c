package org.toguna.scoring;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.jury.BesideSeat;
import org.toguna.jury.Seat;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The way from a juror's seat to its sheet, once the round is open; it says how far the sheet is.
@Component
class SheetLink implements BesideSeat {

  @Override
  public Optional<NavLink> onSeat(DSLContext sql, Seat seat, Scene scene) {
    return ScoringRound.find(sql, seat.contest(), seat.round().slug())
        .map(round -> new NavLink(Reading.path(seat), scene.say(key(sql, seat, round)), "doc"));
  }

  private static String key(DSLContext sql, Seat seat, ScoringRound round) {
    var sheet = Sheet.find(sql, seat);
    if (sheet.filter(Sheet::isSealed).isPresent()) {
      return "scoring.link.sealed";
    }
    if (!round.isOpen()) {
      return "scoring.link.over";
    }
    return sheet.isPresent() ? "scoring.link.draft" : "scoring.link.fresh";
  }
}
