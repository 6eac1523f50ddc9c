package org.toguna.kit.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// One writer for SQLite: whatever queued up while the last commit went to disk shares the next
/// one. Each unit has its own savepoint, so one that fails takes nothing with it; nobody gets an
/// answer before the commit is on disk.
final class GroupCommit implements AutoCloseable {
  /// Above a few hundred the disk's share of a unit is nothing and the wait of the first one grows.
  static final int MOST_TOGETHER = 256;

  private static final Work<?> STOP = new Work<>(unit -> true);

  private final BlockingQueue<Work<?>> queue = new LinkedBlockingQueue<>();
  private final Connection connection;
  private final DSLContext sql;
  private final News news;
  private final Thread writer;
  private final int mostTogether;
  private final Pulse pulse;
  private volatile boolean closed;

  GroupCommit(Connection connection, DSLContext sql, News news, int mostTogether) {
    this.connection = connection;
    this.sql = sql;
    this.news = news;
    this.mostTogether = mostTogether;
    this.pulse = new Pulse(queue::size, this::isRunning);
    this.writer = Thread.ofPlatform().name("toguna-writer").start(this::writeUntilClosed);
  }

  <T> T write(Function<Unit, T> function) {
    if (Thread.currentThread() == writer) {
      throw new IllegalStateException("A unit of work cannot open another one");
    }
    if (closed) {
      throw new NotWritten("Toguna is stopping", new IllegalStateException("closed"));
    }
    var work = new Work<>(function);
    queue.add(work);
    try {
      return work.answer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  Pulse pulse() {
    return pulse;
  }

  private boolean isRunning() {
    return writer.isAlive();
  }

  private void writeUntilClosed() {
    var together = new ArrayList<Work<?>>(mostTogether);
    while (true) {
      together.clear();
      try {
        together.add(queue.take());
      } catch (InterruptedException stopped) {
        return;
      }
      queue.drainTo(together, mostTogether - 1);
      boolean last = together.remove(STOP);
      pulse.begins();
      commit(together);
      pulse.ends();
      if (last) {
        return;
      }
    }
  }

  private void commit(List<Work<?>> together) {
    try {
      execute("begin immediate");
      for (Work<?> work : together) {
        runUnderSavepoint(work);
      }
      execute("commit");
      pulse.committed(together.size());
    } catch (SQLException | RuntimeException | Error broken) {
      rollBackAll();
      var refusal = new NotWritten("The database could not keep the change", broken);
      together.forEach(work -> work.fail(refusal));
      return;
    }
    for (Work<?> work : together) {
      news.spread(work.signals);
      work.finish();
    }
  }

  private void runUnderSavepoint(Work<?> work) throws SQLException {
    execute("savepoint unit");
    try {
      work.run(new Unit(sql, news));
    } catch (RuntimeException | Error refused) {
      work.refused = refused;
      // After a full disk SQLite may have rolled back everything: then this fails, and so do all.
      execute("rollback to unit");
    }
    execute("release unit");
  }

  private void rollBackAll() {
    try {
      execute("rollback");
    } catch (SQLException alreadyRolledBack) {
      // SQLite itself ends a transaction on some errors; there is nothing left to undo.
      return;
    }
  }

  private void execute(String statement) throws SQLException {
    try (var open = connection.createStatement()) {
      open.execute(statement);
    }
  }

  @Override
  public void close() {
    closed = true;
    queue.add(STOP);
    try {
      writer.join();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Work<T> {
    private final Function<Unit, T> function;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private List<Signal> signals = List.of();
    private @Nullable T result;
    private @Nullable Throwable refused;

    Work(Function<Unit, T> function) {
      this.function = function;
    }

    void run(Unit unit) {
      result = function.apply(unit);
      signals = unit.signals();
    }

    void finish() {
      if (refused == null) {
        answer.complete(result);
      } else {
        fail(refused);
      }
    }

    void fail(Throwable why) {
      answer.completeExceptionally(why);
    }
  }
}
