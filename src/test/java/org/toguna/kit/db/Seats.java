package org.toguna.kit.db;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Who has which seat: a table for tests of the door itself.
final class Seats {
  static final Table<Record> SEAT = DSL.table("test_seat");
  static final Field<Integer> NUMBER = DSL.field("number", SQLDataType.INTEGER);
  static final Field<String> WHO = DSL.field("who", SQLDataType.VARCHAR(60));

  private Seats() {}

  static void make(Db db) {
    db.run(unit ->
        unit.sql()
            .execute(
                "create table test_seat (number integer primary key, who varchar(60) not null)"));
  }

  static void take(Unit unit, int number, String who) {
    unit.sql().insertInto(SEAT).set(NUMBER, number).set(WHO, who).execute();
  }

  static int count(DSLContext sql) {
    return sql.fetchCount(SEAT);
  }

  static List<Integer> taken(Db db) {
    return db.read(sql -> sql.select(NUMBER).from(SEAT).orderBy(NUMBER).fetch(NUMBER));
  }

  static List<String> names(Db db) {
    return db.read(sql -> sql.select(WHO).from(SEAT).orderBy(NUMBER).fetch(WHO));
  }
}
