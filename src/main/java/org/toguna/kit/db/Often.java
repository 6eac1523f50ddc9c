package org.toguna.kit.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A statement that a crowd makes run thousands of times, kept as a constant. On the embedded
/// database it is put into words and planned once for the writing connection, and from then on only
/// its values change: put into words each time, it takes longer than SQLite takes to run it.
public final class Often {
  private final Function<Slots, ? extends Query> said;

  /// What it says, with a slot for each value that changes. One that changes rows answers with how
  /// many; jOOQ cannot keep one that returns them.
  public Often(Function<Slots, ? extends Query> said) {
    this.said = said;
  }

  /// The values that change from one run to the next, in the order in which they are asked for.
  public static final class Slots {
    private final DSLContext sql;
    private final List<Slot> all = new ArrayList<>();

    private Slots(DSLContext sql) {
      this.sql = sql;
    }

    public DSLContext sql() {
      return sql;
    }

    /// A value like those of this column; may stand in several places.
    public <T> Field<T> like(Field<T> column) {
      var slot = new Slot();
      all.add(slot);
      // In a field of its own: a bare value jOOQ would turn into one of the column's at once.
      return DSL.field("{0}", column.getDataType(), DSL.val(slot, slot.as(column.getDataType())));
    }
  }

  /// Holds the value of the run that comes.
  private static final class Slot {
    private @Nullable Object value;

    @SuppressWarnings({"unchecked", "NullAway"}) // A column that may be null is given null.
    <T> DataType<Slot> as(DataType<T> column) {
      return column.asConvertedDataType(
          Converter.to(column.getType(), Slot.class, slot -> (T) slot.value));
    }
  }

  /// For statements that are kept with a connection, and for one that is run once.
  Ready ready(DSLContext sql) {
    var slots = new Slots(sql);
    var query = said.apply(slots);
    return new Ready(query, slots.all);
  }

  /// A statement and its slots.
  record Ready(Query query, List<Slot> slots) {
    Ready kept() {
      query.keepStatement(true);
      return this;
    }

    /// With these values, to be run at once.
    Query with(List<?> values) {
      if (values.size() != slots.size()) {
        throw new IllegalArgumentException(
            slots.size() + " values are wanted, not " + values.size());
      }
      for (int i = 0; i < values.size(); i++) {
        slots.get(i).value = values.get(i);
      }
      return query;
    }
  }
}
