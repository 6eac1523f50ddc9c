package org.toguna.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.toguna.kit.base.BadInput;
import picocli.CommandLine.Option;

/// The file a verb writes: whole and on disk, or not there at all.
class OutFile {
  @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file to write")
  Path out = Path.of("");

  @Option(names = "--force", description = "replaces a file that is there")
  boolean force;

  /// What fills the file.
  interface Filling {
    void to(OutputStream out) throws IOException;
  }

  /// Another file that the same verb writes under the same rules.
  OutFile beside(Path other) {
    var file = new OutFile();
    file.out = other;
    file.force = force;
    return file;
  }

  /// Refuses early, before any work is done.
  void mustBeFree() {
    if (Files.isDirectory(out)) {
      throw new BadInput(out + ": is a folder; name a file in it");
    }
    if (Files.exists(out) && !force) {
      throw new BadInput(out + ": is there already; name a new file, or say --force");
    }
  }

  void write(Filling filling) {
    var beside = out.toAbsolutePath().resolveSibling(out.getFileName() + ".part");
    try {
      try (var channel =
              FileChannel.open(
                  beside,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          var stream = Channels.newOutputStream(channel)) {
        filling.to(stream);
        stream.flush();
        channel.force(true);
      }
      Files.move(
          beside,
          out.toAbsolutePath(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      discard(beside);
      throw new BadInput(out + ": cannot be written; check the folder and its space", refused);
    }
  }

  private static void discard(Path half) {
    try {
      Files.deleteIfExists(half);
    } catch (IOException gone) {
      // What matters is said already: the file could not be written.
      return;
    }
  }
}
