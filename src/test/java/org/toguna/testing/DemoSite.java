package org.toguna.testing;

import java.nio.file.Path;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;

/// The demonstration as `toguna demo` loads it, started once for all tests that only read it.
public final class DemoSite {
  private static final Path FILES = Path.of("src/main/resources/demo");

  private DemoSite() {}

  /// The shared one: look, but change nothing.
  public static TestSite shared() {
    return Shared.SITE;
  }

  /// The path of one of its files.
  public static Path file(String name) {
    return FILES.resolve(name);
  }

  /// One of its own, for a test that changes something.
  public static TestSite own() {
    var site = TestSite.on(Db.Engine.SQLITE);
    load(site);
    return site;
  }

  /// Takes its files into a site.
  public static void load(TestSite site) {
    var files = site.bean(EditionFile.class);
    for (var name :
        new String[] {
          "edition-2022.yaml",
          "edition-2024.yaml",
          "edition-2026.yaml",
          "programme-2026.yaml",
          "contests-2026.yaml"
        }) {
      files.take(YamlMap.read(FILES.resolve(name)));
    }
  }

  private static final class Shared {
    static final TestSite SITE = start();

    private static TestSite start() {
      var site = own();
      Runtime.getRuntime().addShutdownHook(new Thread(site::close));
      return site;
    }
  }
}
