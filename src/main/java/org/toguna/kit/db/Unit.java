package org.toguna.kit.db;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/// What a unit of work is handed: the open transaction, and ways to say what happened in it. It is
/// of no use once the work is over, and a statement that failed ends it.
public final class Unit {
  private final Ink ink;
  private final News news;
  private final Set<Signal> signals = new LinkedHashSet<>();
  private boolean over;

  Unit(Ink ink, News news) {
    this.ink = ink;
    this.news = news;
    ink.watch().begin();
  }

  public DSLContext sql() {
    mustBeOpen();
    return ink.sql();
  }

  /// Runs a statement that is run often, with the values of its slots in their order; how many rows
  /// it changed.
  public int run(Often statement, @Nullable Object... values) {
    mustBeOpen();
    return ink.run(statement, Arrays.asList(values));
  }

  /// The same of one that asks: the row, if there is one.
  public Optional<Record> find(Often statement, @Nullable Object... values) {
    mustBeOpen();
    return Optional.ofNullable(ink.find(statement, Arrays.asList(values)));
  }

  /// Writes a new row, which is what runs most often; a column that it does not say has the table's
  /// default.
  public void insert(TableRecord<?> row) {
    mustBeOpen();
    ink.insert(row, false);
  }

  /// The same, unless a row stands in its way; false then.
  public boolean insertUnlessThere(TableRecord<?> row) {
    mustBeOpen();
    return ink.insert(row, true) == 1;
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
    ink.watch().mustBeWhole();
    return List.copyOf(signals);
  }

  /// Ends the unit whichever way its work ended: the statement that failed, if one did.
  @Nullable SQLException failed() {
    over = true;
    return ink.watch().failed();
  }
}
