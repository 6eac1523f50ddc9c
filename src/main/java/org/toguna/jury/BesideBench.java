package org.toguna.jury;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;

/// Ways from a juror's place in a jury to what a later slice does with the whole jury, such as a
/// sitting. Beans, shown in Spring's order.
public interface BesideBench {
  List<NavLink> onBench(DSLContext sql, UUID contest, PersonId juror, Scene scene);
}
