package org.toguna.kit.db;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/// The one door to the database.
public interface Db extends AutoCloseable {

  /// Runs a unit of work and returns when what it wrote is on disk. If it throws, nothing of it
  /// remains. On PostgreSQL it may run more than once, so it must hold nothing but SQL.
  ///
  /// @throws NotWritten if the database could not keep it: a full disk, a lost server
  <T> T write(Function<Unit, T> work);

  /// A unit that answers nothing.
  default void run(Consumer<Unit> work) {
    write(unit -> {
      work.accept(unit);
      return true;
    });
  }

  /// Reads from one consistent snapshot; a write attempted here fails.
  <T> T read(Function<DSLContext, T> question);

  /// How writing goes, where this node does it itself.
  default Optional<Pulse> pulse() {
    return Optional.empty();
  }

  /// `SQLITE` or `POSTGRES`.
  Engine engine();

  @Override
  void close();

  /// Which database stands behind the door.
  enum Engine {
    SQLITE,
    POSTGRES
  }
}
