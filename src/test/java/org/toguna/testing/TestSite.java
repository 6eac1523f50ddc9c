package org.toguna.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.toguna.Toguna;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;

/// The whole product on a database of its own, reached over HTTP; whoever asks is let in, so that a
/// slice's pages can be tried without signing in.
public final class TestSite implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;

  private TestSite(ConfigurableApplicationContext context) {
    this.context = context;
    this.origin = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /// Everybody may do everything, and forms need no token.
  @Configuration(proxyBeanMethods = false)
  public static class OpenDoors {
    @Bean
    static BeanPostProcessor counted() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof Db db ? new CountedDb(db) : bean;
        }
      };
    }

    @Bean
    @Order(0)
    SecurityFilterChain open(HttpSecurity http) {
      return http.csrf(csrf -> csrf.disable())
          .authorizeHttpRequests(any -> any.anyRequest().permitAll())
          .headers(headers -> headers.disable())
          .build();
    }
  }

  /// How many questions the database was asked since the last call.
  public int queries() {
    return CountedDb.QUESTIONS.getAndSet(0);
  }

  public static TestSite on(Db.Engine engine) {
    var settings = new ArrayList<String>();
    settings.add("--server.port=0");
    settings.add("--spring.main.banner-mode=off");
    settings.add("--logging.level.root=warn");
    settings.add("--spring.servlet.multipart.max-file-size=32MB");
    settings.add("--spring.servlet.multipart.max-request-size=33MB");
    settings.add("--toguna.data=" + TestDb.folder());
    if (engine == Db.Engine.POSTGRES) {
      settings.add("--toguna.database.url=" + TestDb.newPostgres());
    }
    return new TestSite(
        new SpringApplicationBuilder(Toguna.class, OpenDoors.class)
            .run(settings.toArray(String[]::new)));
  }

  /// Where it is reached, without a slash at the end.
  public String origin() {
    return origin;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// The names of all beans of a type.
  public List<String> names(Class<?> type) {
    return List.of(context.getBeanNamesForType(type));
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public Db db() {
    return bean(Db.class);
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)));
  }

  /// The body of a page that must be there.
  public String page(String path) {
    var answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  public HttpResponse<String> post(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Sends a text file as a form does.
  public HttpResponse<String> upload(String path, String field, String fileName, String content) {
    var body =
        "--cut\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n--cut--\r\n"
            .formatted(field, fileName, content);
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.header("Accept-Language", "fr").build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// The third edition with nothing in it but its dates and rooms.
  public static YamlMap thirdEdition() {
    return YamlMap.read(
        "edition.yaml",
        """
        edition:
          number: 3
          name: { fr: Semaine du numérique, en: Digital week }
          fiscalYear: 2025
          dates: { from: 2026-01-29, to: 2026-01-31 }
          published: true
          current: true
          venue: { name: Centre International de Conférences de Bamako, shortName: CICB, city: Bamako, country: ML }
        guestCountries:
          - country: BF
          - country: NE
        """);
  }

  @Override
  public void close() {
    context.close();
  }
}
