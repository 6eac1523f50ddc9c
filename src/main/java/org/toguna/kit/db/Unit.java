package org.toguna.kit.db;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What a unit of work is handed: the open transaction, and ways to say what happened in it. It is
/// of no use once the work is over, and a statement that failed ends it.
public final class Unit {
  private final DSLContext sql;
  private final News news;
  private final Watch watch = new Watch();
  private final Set<Signal> signals = new LinkedHashSet<>();
  private boolean over;

  Unit(DSLContext sql, News news) {
    this.sql = DSL.using(sql.configuration().deriveAppending(watch));
    this.news = news;
  }

  public DSLContext sql() {
    mustBeOpen();
    return sql;
  }

  /// Tells the slices above, inside this same transaction: if one of them fails, all fails.
  public void tell(Object event) {
    mustBeOpen();
    news.tell(event, this);
  }

  /// Is heard after the commit, and only then, on this node and on every other; once, however often
  /// it was said.
  public void signal(String channel, String payload) {
    mustBeOpen();
    signals.add(new Signal(channel, payload));
  }

  private void mustBeOpen() {
    if (over) {
      throw new IllegalStateException("This unit of work is over");
    }
  }

  /// Ends the unit when its work came to its end: what it signalled.
  List<Signal> signals() {
    over = true;
    watch.mustBeWhole();
    return List.copyOf(signals);
  }

  /// Ends the unit whichever way its work ended: the statement that failed, if one did.
  @Nullable SQLException failed() {
    over = true;
    return watch.failed();
  }
}
