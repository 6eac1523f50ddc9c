package org.toguna.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// From the start of the process to its first page, and what it weighs in memory after a minute of
/// load with little heap.
final class StartBench implements Benchmark {
  private static final String HEAP = "-Xmx256m";

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    return ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        ground.demonstration().accept(site.context());
      }
      var starts = new ArrayList<Double>();
      for (int i = 0; i < ground.times(5); i++) {
        try (var started = new Started(folder, List.of())) {
          starts.add(started.seconds);
        }
      }
      return List.of(
          Measured.atMost(
              "start of the process to the first page",
              Medians.of(starts),
              "s",
              2.5,
              Medians.spread(starts)),
          memory(ground, folder));
    });
  }

  private static Measured memory(Ground ground, Path folder) throws Exception {
    try (var started = new Started(folder, List.of(HEAP))) {
      long rest = ground.tiny() ? 200 : 60_000;
      var paths = List.of("/", "/programme?jour=tous", "/programme?q=panel", "/concours");
      for (String path : paths) {
        Load.perSecond(started.port, path, 16, rest / paths.size());
      }
      var resident = Machine.after("/proc/" + started.process.pid() + "/status", "VmRSS");
      return Measured.atMost(
          "resident after a minute of load, " + HEAP,
          Double.parseDouble(resident.replaceAll("\\D", "")) / 1024,
          "MB",
          350,
          "cached and uncached pages");
    }
  }

  /// A process that serves, and how long it took to.
  private static final class Started implements AutoCloseable {
    final int port;
    final Forked process;
    final double seconds;

    Started(Path data, List<String> flags) throws IOException, InterruptedException {
      port = freePort();
      long start = System.nanoTime();
      process = Forked.toguna(flags, "serve", "--data", data.toString(), "--port", "" + port);
      process.ignoreOutput();
      while (!answers()) {
        if (!process.isAlive()) {
          throw new IOException("the server did not start");
        }
        Thread.sleep(5);
      }
      seconds = (System.nanoTime() - start) / 1e9;
    }

    private boolean answers() {
      try {
        var address = URI.create("http://127.0.0.1:" + port + "/").toURL();
        return address.openConnection() instanceof HttpURLConnection connection
            && connection.getResponseCode() == 200
            && connection.getInputStream().readAllBytes().length > 0;
      } catch (IOException notYet) {
        return false;
      }
    }

    private static int freePort() throws IOException {
      try (var socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }

    @Override
    public void close() {
      process.close();
    }
  }
}
