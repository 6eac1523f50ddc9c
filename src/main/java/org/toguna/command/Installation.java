package org.toguna.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.toguna.Prepared;
import org.toguna.Toguna;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.db.DataLock;
import picocli.CommandLine.Option;

/// The installation a verb works on: a data folder, or a PostgreSQL server from the environment.
class Installation {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder (default: ${DEFAULT-VALUE})",
      defaultValue = "${env:TOGUNA_DATA:-./data}")
  Path data = Path.of("data");

  Optional<String> databaseUrl() {
    return Optional.ofNullable(System.getenv("TOGUNA_DATABASE_URL")).filter(url -> !url.isBlank());
  }

  /// Keeps other writing processes away until it is closed or this one ends.
  DataLock lock() {
    try {
      return DataLock.take(data)
          .orElseThrow(() ->
              new BadInput(
                  data
                      + ": another toguna is using this data folder; stop it, or do this from its"
                      + " desk"));
    } catch (IOException refused) {
      throw new BadInput(data + ": cannot be written; check the folder and its rights", refused);
    }
  }

  /// Refuses an installation on PostgreSQL, whose own tools do this; `instead` says how.
  void mustBeEmbedded(String instead) {
    if (databaseUrl().isPresent()) {
      throw new BadInput("this installation is on PostgreSQL: " + instead);
    }
  }

  /// Refuses a folder that holds no installation.
  void mustExist() {
    if (databaseUrl().isEmpty() && !Files.exists(data.resolve("toguna.sqlite"))) {
      throw new BadInput(
          data
              + ": no installation here; make one with «\u00a0toguna serve --data "
              + data
              + "\u00a0»");
    }
  }

  /// Starts the slices without a web server, for one piece of work.
  ConfigurableApplicationContext open() {
    // What a verb prints may be read by a program: the slices' own log stays out of it.
    var quiet = Debug.on() ? "TRACE" : "OFF";
    return builder(Map.of())
        .properties(Map.of("logging.threshold.console", quiet))
        .logStartupInfo(false)
        .web(WebApplicationType.NONE)
        .run();
  }

  ConfigurableApplicationContext serve(int port) {
    if (port < 0 || port > 65_535) {
      throw new BadInput("--port " + port + ": a port is a number from 0 to 65535");
    }
    return set(Prepared.server(), Map.of("server.port", port)).run();
  }

  /// `TOGUNA_LOG=json`: one JSON object a line (Elastic Common Schema) for whoever collects logs.
  private static Map<String, Object> logging() {
    return "json".equals(System.getenv("TOGUNA_LOG"))
        ? Map.of("logging.structured.format.console", "ecs")
        : Map.of();
  }

  /// Serves made-up people who need no proof, and therefore this machine only.
  ConfigurableApplicationContext demonstrate(int port) {
    var settings =
        Map.<String, Object>of(
            "server.port", port, "server.address", "127.0.0.1", "toguna.demonstration", true);
    return builder(settings).web(WebApplicationType.SERVLET).run();
  }

  private SpringApplicationBuilder builder(Map<String, Object> more) {
    return set(new SpringApplicationBuilder(Toguna.class), more);
  }

  private SpringApplicationBuilder set(SpringApplicationBuilder builder, Map<String, Object> more) {
    var settings = new HashMap<String, Object>(more);
    settings.put("toguna.data", data.toString());
    databaseUrl().ifPresent(url -> settings.put("toguna.database.url", url));
    return builder
        .properties(logging())
        .properties(Debug.settings())
        .initializers(context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command", settings)));
  }
}
