package org.toguna.kit.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps a second writing process off the same folder: SQLite would let it in, but the page cache
/// and the queue of the first would not know.
public final class DataLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private DataLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// The lock, or nothing if another process holds it. It ends with the process, however it ends.
  public static Optional<DataLock> take(Path dataDir) throws IOException {
    Files.createDirectories(dataDir);
    var channel =
        FileChannel.open(
            dataDir.resolve("toguna.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      var lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new DataLock(channel, lock));
      }
    } catch (OverlappingFileLockException heldHere) {
      // This process holds it already: the same answer as another one.
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
