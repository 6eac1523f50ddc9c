package org.toguna.kit.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One writer for SQLite: whatever queued up while the last commit went to disk shares the next
/// one. Each unit has its own savepoint, so one that fails takes nothing with it; nobody gets an
/// answer before the commit is on disk. Nothing that a unit does ends the writer.
final class GroupCommit implements AutoCloseable {
  /// Above a few hundred the disk's share of a unit is nothing and the wait of the first one grows.
  static final int MOST_TOGETHER = 256;

  private static final Work<?> STOP = new Work<>(unit -> true);

  private final BlockingQueue<Work<?>> queue = new LinkedBlockingQueue<>();
  private final Pen pen;
  private final News news;
  private final Thread writer;
  private final int mostTogether;
  private final Pulse pulse;
  private boolean closed;

  GroupCommit(Pen pen, News news, int mostTogether) {
    this.pen = pen;
    this.news = news;
    this.mostTogether = mostTogether;
    this.pulse = new Pulse(queue::size, this::isRunning);
    this.writer = Thread.ofPlatform().name("toguna-writer").start(this::writeUntilClosed);
  }

  /// A caller that is interrupted meanwhile still waits: it must learn what became of its unit.
  <T> T write(Function<Unit, T> function) {
    if (Thread.currentThread() == writer) {
      throw new IllegalStateException("A unit of work cannot open another one");
    }
    var work = new Work<>(function);
    enqueue(work);
    try {
      return work.answer.join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case RuntimeException refused -> throw refused;
        case Error broken -> throw broken;
        case null, default -> throw failed;
      }
    }
  }

  /// Nothing is queued behind the last one: it would wait for ever.
  private synchronized void enqueue(Work<?> work) {
    if (closed) {
      throw new NotWritten("Toguna is stopping", new IllegalStateException("closed"));
    }
    closed = work == STOP;
    queue.add(work);
  }

  Pulse pulse() {
    return pulse;
  }

  private boolean isRunning() {
    return writer.isAlive();
  }

  private void writeUntilClosed() {
    var together = new ArrayList<Work<?>>(mostTogether);
    boolean last = false;
    while (!last) {
      together.clear();
      together.add(next());
      queue.drainTo(together, mostTogether - 1);
      last = together.remove(STOP);
      pulse.begins();
      try {
        commit(together);
      } catch (RuntimeException | Error unforeseen) {
        refuse(together, unforeseen);
      }
      pulse.ends();
    }
  }

  private Work<?> next() {
    try {
      return queue.take();
    } catch (InterruptedException byUnit) {
      // Only a unit can have interrupted this thread; the others still wait for theirs.
      return next();
    }
  }

  private void commit(List<Work<?>> together) {
    try {
      pen.begin();
      var ink = pen.ink();
      for (Work<?> work : together) {
        runUnderSavepoint(work, ink);
      }
      pen.commit();
      pulse.committed(together.size());
    } catch (SQLException | RuntimeException | Error broken) {
      refuse(together, broken);
      return;
    }
    for (Work<?> work : together) {
      news.spread(work.signals);
      work.finish();
    }
  }

  private void refuse(List<Work<?>> together, Throwable why) {
    pen.drop();
    for (Work<?> work : together) {
      work.fail(new NotWritten("The database could not keep the change", why));
    }
  }

  private void runUnderSavepoint(Work<?> work, Ink ink) throws SQLException {
    pen.execute("savepoint unit");
    var failed = work.run(new Unit(ink, news));
    if (failed != null && Pen.fatal(failed)) {
      throw failed;
    }
    if (work.refused != null) {
      pen.execute("rollback to unit");
    }
    pen.execute("release unit");
  }

  @Override
  public void close() {
    try {
      enqueue(STOP);
    } catch (NotWritten stoppingAlready) {
      // The last unit is queued; all that is left is to wait for it.
    }
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException impatient) {
        interrupted = true;
      }
    }
    if (interrupted) {
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

    /// The statement that failed, if one did.
    @Nullable SQLException run(Unit unit) {
      try {
        result = function.apply(unit);
        signals = unit.signals();
      } catch (Throwable why) {
        refused = why;
      }
      return unit.failed();
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
