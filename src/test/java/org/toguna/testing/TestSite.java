package org.toguna.testing;

import static org.toguna.tables.Tables.JOB;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.toguna.Toguna;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.signin.SignedInGuest;

/// The whole product on a database of its own, reached over HTTP: either whoever asks is let in, so
/// that a slice's pages can be tried without signing in, or the doors stand as in production.
public final class TestSite implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;

  private final String database;

  private TestSite(ConfigurableApplicationContext context, String database) {
    this.database = database;
    this.context = context;
    this.origin = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  // These classes are handed to a site by name and carry no @Configuration: the product's own scan
  // would find them, and every site would have open doors, a movable clock and no letters.

  /// The doors stand as in production; letters are kept for the test, and the clock can be moved.
  public static class Guarded extends Lettered {
    @Bean
    @Primary
    MovableClock movable() {
      return new MovableClock();
    }
  }

  /// How many questions the database was asked since the last call.
  public int queries() {
    return CountedDb.QUESTIONS.getAndSet(0);
  }

  /// Waits until the jobs that pages have asked for are done, those that follow them too.
  public void settled() {
    Until.holds(() ->
        !db().read(sql -> sql.fetchExists(JOB, JOB.KIND.ne("chore").and(JOB.STATE.ne("DEAD")))));
    // A job is gone with the commit; what it said is spread a moment later, before the next unit.
    db().run(_ -> {});
    context.getBeanProvider(PostedLetters.class).ifAvailable(PostedLetters::arrived);
  }

  /// Without doors: every page is open to whoever asks.
  public static TestSite on(Db.Engine engine) {
    return start(engine, List.of(OpenDoors.class));
  }

  /// Without doors, with this clock in the hall.
  public static TestSite on(Db.Engine engine, Clock clock) {
    HallClock.set(clock);
    return start(engine, List.of(OpenDoors.class, HallClock.class));
  }

  /// With its doors; `more` are settings such as `--toguna.demonstration=true`.
  public static TestSite guarded(Db.Engine engine, String... more) {
    return start(engine, List.of(Guarded.class), more);
  }

  /// With its doors, and this clock in the hall.
  public static TestSite guarded(Db.Engine engine, Clock clock) {
    HallClock.set(clock);
    return start(engine, List.of(Lettered.class, HallClock.class));
  }

  /// With its doors as a demonstration has them, and this clock in the hall.
  public static TestSite demonstrating(Db.Engine engine, Clock clock) {
    HallClock.set(clock);
    return start(
        engine,
        List.of(Lettered.class, HallClock.class),
        "--toguna.demonstration=true",
        "--server.address=127.0.0.1");
  }

  /// With its doors, and beans that one test needs.
  public static TestSite guardedWith(Class<?> beans) {
    return start(Db.Engine.SQLITE, List.of(Guarded.class, beans));
  }

  private static TestSite start(Db.Engine engine, List<Class<?>> doors, String... more) {
    var settings = new ArrayList<String>();
    settings.add("--spring.servlet.multipart.max-file-size=32MB");
    settings.add("--spring.servlet.multipart.max-request-size=33MB");
    settings.addAll(List.of(more));
    return on(settings, engine == Db.Engine.POSTGRES ? TestDb.migratedPostgres() : "", doors);
  }

  private static TestSite on(List<String> settings, String database, List<Class<?>> doors) {
    var all = new ArrayList<String>();
    all.add("--server.port=0");
    all.add("--spring.main.banner-mode=off");
    all.add("--logging.level.root=warn");
    all.add("--toguna.data=" + TestDb.migratedFolder());
    all.add("--toguna.key=dGhlIG5vZGVzIG9mIGEgdGVzdCBzaGFyZSBhIGtleS4=");
    if (!database.isEmpty()) {
      all.add("--toguna.database.url=" + database);
    }
    all.addAll(settings);
    return new TestSite(
        new SpringApplicationBuilder(Toguna.class, CountedQuestions.class)
            .sources(doors.toArray(Class<?>[]::new))
            .initializers(new KnownClasses())
            .run(all.toArray(String[]::new)),
        database);
  }

  /// Another node on the same PostgreSQL database.
  public TestSite nextNode() {
    return on(List.of(), database, List.of(OpenDoors.class));
  }

  /// Where it is reached, without a slash at the end.
  public String origin() {
    return origin;
  }

  /// A browser that nobody has signed in with.
  public Guest guest() {
    return new Guest(origin);
  }

  /// Somebody new with these roles, signed in with both factors.
  public Guest as(Role... roles) {
    return SignedInGuest.of(this, true, roles);
  }

  /// Somebody new with these roles who has not given the second factor.
  public Guest withoutSecondFactor(Role... roles) {
    return SignedInGuest.of(this, false, roles);
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
