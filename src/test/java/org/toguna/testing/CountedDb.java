package org.toguna.testing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Pulse;
import org.toguna.kit.db.Unit;

/// A database whose questions are counted: those that pages ask, not those of the jobs behind them.
record CountedDb(Db db) implements Db {
  static final AtomicInteger QUESTIONS = new AtomicInteger();

  private static final class Counter implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void executeStart(ExecuteContext context) {
      if (Thread.currentThread().getName().startsWith("tomcat-handler")) {
        QUESTIONS.incrementAndGet();
      }
    }
  }

  @Override
  public <T> T write(Function<Unit, T> work) {
    return db.write(work);
  }

  @Override
  public <T> T read(Function<DSLContext, T> question) {
    return db.read(
        sql -> question.apply(DSL.using(sql.configuration().deriveAppending(new Counter()))));
  }

  @Override
  public Optional<Pulse> pulse() {
    return db.pulse();
  }

  @Override
  public Engine engine() {
    return db.engine();
  }

  @Override
  public void close() {
    db.close();
  }
}
