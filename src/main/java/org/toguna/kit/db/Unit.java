package org.toguna.kit.db;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// What a unit of work is handed: the open transaction, and ways to say what happened in it.
public final class Unit {
  private final DSLContext sql;
  private final News news;
  private final Set<Signal> signals = new LinkedHashSet<>();

  Unit(DSLContext sql, News news) {
    this.sql = sql;
    this.news = news;
  }

  public DSLContext sql() {
    return sql;
  }

  /// Tells the slices above, inside this same transaction: if one of them fails, all fails.
  public void tell(Object event) {
    news.tell(event, this);
  }

  /// Is heard after the commit, and only then, on this node and on every other; once, however often
  /// it was said.
  public void signal(String channel, String payload) {
    signals.add(new Signal(channel, payload));
  }

  List<Signal> signals() {
    return List.copyOf(signals);
  }
}
