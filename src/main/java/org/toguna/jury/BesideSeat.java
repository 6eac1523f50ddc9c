package org.toguna.jury;

import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// A way from a juror's own list to what a later slice does with a seat, such as its sheet of
/// scores. Beans, shown in Spring's order; they are asked about a juror's own seats alone.
public interface BesideSeat {
  Optional<NavLink> onSeat(DSLContext sql, Seat seat, Scene scene);
}
