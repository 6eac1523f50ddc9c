package org.toguna.kit.db;

import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/// A promise that `toguna check` asks about: a question whose answer must be no row at all.
public interface Invariant {
  /// The promise in one sentence.
  String promise();

  /// The rows that break it, each described in one line.
  List<String> brokenBy(DSLContext sql);

  /// A promise that a query asks about; the first column of each row names what breaks it.
  static Invariant of(String promise, Function<DSLContext, ResultQuery<?>> broken) {
    return told(promise, sql -> broken.apply(sql).fetch(row -> String.valueOf(row.get(0))));
  }

  /// A promise that more than one query, or something beside the database, is asked about.
  static Invariant told(String promise, Function<DSLContext, List<String>> broken) {
    return new Invariant() {
      @Override
      public String promise() {
        return promise;
      }

      @Override
      public List<String> brokenBy(DSLContext sql) {
        return broken.apply(sql);
      }
    };
  }
}
