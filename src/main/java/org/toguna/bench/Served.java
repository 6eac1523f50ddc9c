package org.toguna.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.toguna.Prepared;

/// The whole product in this process, on a free port; beside its own addresses it answers
/// `/constant` with whatever bytes it was given, for comparison.
final class Served implements AutoCloseable {
  private static final int SETTLING = 200;

  private final ConfigurableApplicationContext context;
  private final ConstantBytes constant = new ConstantBytes();

  Served(Path data) {
    var settings = new HashMap<String, Object>();
    settings.put("toguna.data", data.toString());
    settings.put("server.port", 0);
    settings.put("server.address", "127.0.0.1");
    settings.put("logging.level.root", "warn");
    context =
        Prepared.server()
            .logStartupInfo(false)
            .initializers(made -> {
              made.getEnvironment()
                  .getPropertySources()
                  .addFirst(new MapPropertySource("bench", settings));
              if (made instanceof GenericApplicationContext registry) {
                registry.registerBean(
                    "constantBytes", FilterRegistrationBean.class, this::constantFilter);
              }
            })
            .run();
  }

  private FilterRegistrationBean<ConstantBytes> constantFilter() {
    var filter = new FilterRegistrationBean<>(constant);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.addUrlPatterns(ConstantBytes.PATH);
    return filter;
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  void answersConstantly(byte[] bytes) {
    constant.bytes = bytes;
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
  }

  /// What an address answers, as it travels.
  byte[] get(String path, String encoding) throws IOException {
    var connection = open(path, encoding);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  /// The same once it is packed as hard as it goes, which happens soon after it was first asked
  /// for.
  byte[] settled(String path, String encoding) throws IOException {
    var bytes = get(path, encoding);
    // Pages with other parameters than these are not kept, and so never packed harder.
    boolean kept = !path.contains("?") || path.contains("?jour=") || path.contains("?lang=");
    for (int i = 0; i < SETTLING && kept; i++) {
      if (isPackedHard(path, encoding)) {
        return get(path, encoding);
      }
    }
    return bytes;
  }

  private boolean isPackedHard(String path, String encoding) throws IOException {
    try {
      Thread.sleep(5);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    var tag = open(path, encoding).getHeaderField("ETag");
    return tag != null
        && (tag.endsWith("-b\"") || (tag.endsWith("-g\"") && !encoding.contains("br")));
  }

  /// The status, without looking at the body.
  int status(String path) throws IOException {
    return open(path, "identity").getResponseCode();
  }

  String type(String path) throws IOException {
    var type = open(path, "identity").getContentType();
    return type == null ? "" : type;
  }

  private HttpURLConnection open(String path, String encoding) throws IOException {
    var address = URI.create("http://127.0.0.1:" + port() + path).toURL();
    if (!(address.openConnection() instanceof HttpURLConnection connection)) {
      throw new IOException("not HTTP: " + address);
    }
    connection.setInstanceFollowRedirects(false);
    connection.setRequestProperty("Accept-Encoding", encoding);
    connection.setRequestProperty("Accept-Language", "fr");
    return connection;
  }

  @Override
  public void close() {
    context.close();
  }
}
