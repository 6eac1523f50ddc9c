package org.toguna.scoring;

import org.springframework.stereotype.Component;
import org.toguna.jury.SeatGone;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// Whose seat is gone leaves no draft behind; what was sealed there stays and counts no more.
@Component
class SeatsGone implements Listener<SeatGone> {

  @Override
  public Class<SeatGone> hears() {
    return SeatGone.class;
  }

  @Override
  public void on(SeatGone gone, Unit unit) {
    Sheets.drop(unit, gone.seat());
  }
}
