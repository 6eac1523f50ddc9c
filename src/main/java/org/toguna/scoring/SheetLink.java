package org.toguna.scoring;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.jury.BesideSeat;
import org.toguna.jury.Seat;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The way from a juror's seat to its sheet. It asks nothing, so that a list of seats costs the
/// same however long it is: how far each sheet is stands on the list of sheets.
@Component
class SheetLink implements BesideSeat {

  @Override
  public Optional<NavLink> onSeat(DSLContext sql, Seat seat, Scene scene) {
    return Optional.of(new NavLink(Reading.path(seat), scene.say("scoring.link"), "doc"));
  }
}
