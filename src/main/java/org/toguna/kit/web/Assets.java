package org.toguna.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The files of the look, each under a name that holds its content's hash, so that a phone fetches
/// it once. A style sheet or script that names another file finds it under its new name.
@Component
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png",
          "webmanifest", "application/manifest+json");

  private final Map<String, String> paths = new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, Packed> byPath = new HashMap<>();
  private final Map<String, Packed> byName = new HashMap<>();

  Assets(Packing packing) {
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath:/look/*.*");
      Arrays.stream(files).sorted(Comparator.comparingInt(Assets::turn)).forEach(this::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The look cannot be read", unreadable);
    }
    byPath.values().forEach(packing::wish);
  }

  /// Pictures first: style sheets name them; scripts name both.
  private static int turn(Resource file) {
    return switch (ending(name(file))) {
      case "css" -> 1;
      case "webmanifest" -> 2;
      case "js" -> 3;
      default -> 0;
    };
  }

  private void add(Resource file) {
    try {
      var name = name(file);
      var ending = ending(name);
      var bytes = file.getContentAsByteArray();
      if (turn(file) > 0) {
        bytes = renamed(new String(bytes, StandardCharsets.UTF_8));
      }
      var packed = Packed.of(TYPES.getOrDefault(ending, "application/octet-stream"), bytes);
      var stem = name.substring(0, name.length() - ending.length() - 1);
      var path = "/look/" + stem + '.' + packed.tag() + '.' + ending;
      paths.put(name, path);
      byPath.put(path, packed);
      byName.put(name, packed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The look cannot be read", unreadable);
    }
  }

  private byte[] renamed(String text) {
    for (var known : paths.entrySet()) {
      text = text.replace("/look/" + known.getKey(), known.getValue());
      text = text.replace("url(" + known.getKey(), "url(" + known.getValue());
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Resource file) {
    var name = file.getFilename();
    return name == null ? "" : name;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  String path(String name) {
    return paths.getOrDefault(name, "/look/" + name);
  }

  Optional<Packed> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /// A file by its plain name: for the few that must keep their address, such as the service
  /// worker.
  Optional<Packed> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
