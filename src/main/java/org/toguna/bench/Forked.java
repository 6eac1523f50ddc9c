package org.toguna.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another process of this same product, with this process's own flags unless others are named.
final class Forked implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private Forked(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// The load in a process of its own, which answers what it is asked line by line.
  static Forked load() throws IOException {
    return start(List.of("-Xmx64m"), "org.toguna.bench.Load", List.of());
  }

  /// Another class's `main`, which answers what it is asked line by line.
  static Forked of(List<String> flags, String main, String... arguments) throws IOException {
    return start(flags, main, List.of(arguments));
  }

  /// The product as the launcher starts it.
  static Forked toguna(List<String> flags, String... arguments) throws IOException {
    return start(flags, "org.toguna.Toguna", List.of(arguments));
  }

  private static Forked start(List<String> flags, String main, List<String> arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!flag.startsWith("-agentlib") && !flag.startsWith("-javaagent")) {
        command.add(flag);
      }
    }
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    return new Forked(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String ask(String line) throws IOException {
    process.getOutputStream().write((line + '\n').getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    var answer = out.readLine();
    if (answer == null) {
      throw new IOException("the process ended without an answer");
    }
    return answer;
  }

  /// Lets its output run away, so that it never waits for a reader.
  void ignoreOutput() {
    Thread.ofVirtual()
        .start(() -> {
          try {
            out.transferTo(Writer.nullWriter());
          } catch (IOException ended) {
            return;
          }
        });
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
