package org.toguna.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `toguna rehearse`: what the launcher runs twice after a build. The first time it fills a folder
/// with the demonstration; the second time it goes through a start there to the first page, while
/// Java takes notes, and through nothing else.
@Command(
    name = "rehearse",
    description = "Goes through a start, so that later ones are quick.",
    hidden = true)
class RehearseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "a folder of its own, empty the first time")
  Path folder = Path.of("");

  @Parameters(paramLabel = "NATIVE", description = "where this machine’s database library is put")
  Path library = Path.of("");

  @Override
  public Integer call() throws IOException {
    var installation = new Installation();
    installation.data = folder;
    if (Files.exists(library)) {
      start(installation);
    } else {
      unpack();
      fill(installation);
    }
    return 0;
  }

  /// The library would else be unpacked into a temporary folder at every start.
  private void unpack() throws IOException {
    var name = LibraryLoaderUtil.getNativeLibName();
    var packed = LibraryLoaderUtil.getNativeLibResourcePath() + '/' + name;
    Files.createDirectories(library);
    try (var in = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
      if (in != null) {
        Files.copy(in, library.resolve(name));
      }
    }
  }

  private static void fill(Installation installation) {
    try (var context = installation.open()) {
      DemoCommand.load(context);
    }
  }

  private static void start(Installation installation) throws IOException {
    try (var context = installation.serve(0)) {
      var port = context.getEnvironment().getProperty("local.server.port", "0");
      var home = URI.create("http://localhost:" + port + "/").toURL();
      if (home.openConnection() instanceof HttpURLConnection connection) {
        connection.getInputStream().readAllBytes();
      }
    }
  }
}
