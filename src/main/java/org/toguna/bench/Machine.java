package org.toguna.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The machine that the figures belong to.
public final class Machine {
  private Machine() {}

  /// Processor, cores, memory, the file system of `folder`, system and Java.
  public static Map<String, String> describe(Path folder) {
    var told = new TreeMap<String, String>();
    told.put("cpu", after("/proc/cpuinfo", "model name"));
    told.put("cores", "" + Runtime.getRuntime().availableProcessors());
    told.put("memory", after("/proc/meminfo", "MemTotal"));
    told.put("disk", disk(folder));
    told.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    told.put(
        "jvm",
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    told.put(
        "flags",
        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments())
            .replaceAll("(-XX:AOTCache=)\\S*/", "$1"));
    return told;
  }

  private static String disk(Path folder) {
    try {
      var type = Files.getFileStore(folder).type();
      return type.equals("tmpfs") ? "tmpfs: memory, so nothing here proves a durable write" : type;
    } catch (IOException unknown) {
      return "unknown";
    }
  }

  /// The text after the colon of a file's first line that begins so.
  static String after(String file, String start) {
    try {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (line.startsWith(start)) {
          return List.of(line.split(":", 2)).getLast().strip();
        }
      }
    } catch (IOException notLinux) {
      return "unknown";
    }
    return "unknown";
  }
}
