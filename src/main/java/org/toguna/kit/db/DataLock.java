package org.toguna.kit.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second writing process off the same folder: SQLite would let it in, but the page cache
/// and the queue of the first would not know.
public final class DataLock implements AutoCloseable {
  /// POSIX lets go of a process's lock when any channel of it to that file closes: what is held
  /// here already must not be opened again.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataLock(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /// The lock, or nothing if it is held already, here or by another process. It ends with the
  /// process, however it ends.
  public static Optional<DataLock> take(Path dataDir) throws IOException {
    Files.createDirectories(dataDir);
    var folder = dataDir.toRealPath();
    if (!HELD.add(folder)) {
      return Optional.empty();
    }
    FileLock lock = null;
    try {
      var channel =
          FileChannel.open(
              folder.resolve("toguna.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new DataLock(folder, channel, lock));
    } finally {
      if (lock == null) {
        HELD.remove(folder);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
    HELD.remove(folder);
  }
}
