package org.toguna.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
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

  /// Libraries for browsers that lack what ours can do themselves; shipped as their authors packed
  /// them.
  private static final List<String> LIBRARIES =
      List.of(
          "META-INF/resources/webjars/tweetnacl/0.14.5/nacl-fast.min.js",
          "META-INF/resources/webjars/html5-qrcode/2.2.1/third_party/zxing-js.umd.min.js");

  private static final Pattern NAMED = Pattern.compile("/look/([A-Za-z0-9.-]+)");

  private final Map<String, String> paths = new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, Packed> byPath = new HashMap<>();
  private final Map<String, Packed> byName = new HashMap<>();

  Assets(Packing packing) {
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath:/look/*.*");
      LIBRARIES.forEach(path -> keep(new ClassPathResource(path)));
      var all = new HashMap<String, Resource>();
      Arrays.stream(files).forEach(file -> all.put(name(file), file));
      Arrays.stream(files)
          .sorted(Comparator.comparingInt(Assets::turn))
          .forEach(file -> add(file, all));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The look cannot be read", unreadable);
    }
    byPath.values().forEach(packing::wish);
  }

  /// Pictures first: style sheets name them; scripts name both.
  private static int turn(Resource file) {
    return turn(ending(name(file)));
  }

  private static int turn(String ending) {
    return switch (ending) {
      case "css" -> 1;
      case "webmanifest" -> 2;
      case "js" -> 3;
      default -> 0;
    };
  }

  /// A script that names another comes after it, whatever the two are called.
  private void add(Resource file, Map<String, Resource> all) {
    if (all.remove(name(file)) == null) {
      return;
    }
    if (turn(file) == turn("js")) {
      NAMED
          .matcher(text(file))
          .results()
          .map(named -> all.get(named.group(1)))
          .filter(Objects::nonNull)
          .toList()
          .forEach(named -> add(named, all));
    }
    keep(file);
  }

  private void keep(Resource file) {
    try {
      var name = name(file);
      var ending = ending(name);
      var bytes = turn(file) > 0 ? renamed(text(file)) : file.getContentAsByteArray();
      var packed = Packed.atOnce(TYPES.getOrDefault(ending, "application/octet-stream"), bytes);
      var stem = name.substring(0, name.length() - ending.length() - 1);
      var path = "/look/" + stem + '.' + packed.tag() + '.' + ending;
      paths.put(name, path);
      byPath.put(path, packed);
      byName.put(name, packed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The look cannot be read", unreadable);
    }
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
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
