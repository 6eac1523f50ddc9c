package org.toguna.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.toguna.bench.Ground;
import org.toguna.bench.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `toguna rehearse`: what the launcher runs once after a build, see [Rehearsal].
@Command(
    name = "rehearse",
    description = "Goes through a start in an empty folder, so that later ones are quick.",
    hidden = true)
class RehearseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "an empty folder")
  Path folder = Path.of("");

  @Parameters(paramLabel = "NATIVE", description = "where this machine’s database library is put")
  Path library = Path.of("");

  @Override
  public Integer call() throws Exception {
    unpack();
    Rehearsal.in(new Ground(folder, true, DemoCommand::load));
    return 0;
  }

  /// The library would else be unpacked into a temporary folder at every start.
  private void unpack() throws IOException {
    var name = LibraryLoaderUtil.getNativeLibName();
    var packed = LibraryLoaderUtil.getNativeLibResourcePath() + '/' + name;
    try (var in = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
      if (in != null) {
        Files.createDirectories(library);
        Files.copy(in, library.resolve(name));
      }
    }
  }
}
