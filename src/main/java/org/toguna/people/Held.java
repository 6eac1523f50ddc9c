package org.toguna.people;

import java.util.List;
import org.jooq.DSLContext;
import org.toguna.kit.db.Unit;

/// What a slice holds about a person. Every slice that keeps something under a person's id or
/// address has one such bean: the person's own page lists it, its export carries it, its erasure
/// takes it away.
public interface Held {

  /// What is held about this person now; a holding with nothing in it says so.
  List<Holding> about(DSLContext sql, Whom whom);

  /// Forgets it, in the unit that erases the person; what stays says why in its holding.
  void forget(Unit unit, Whom whom);
}
