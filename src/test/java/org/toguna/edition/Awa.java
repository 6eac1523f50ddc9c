package org.toguna.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// Awa, the organiser, at her desk.
final class Awa implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger(100);
  private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

  final TestSite site;

  Awa(Db.Engine engine, Clock clock) {
    site = TestSite.on(engine, clock);
  }

  static Awa on(Db.Engine engine) {
    return new Awa(engine, Clock.systemUTC());
  }

  /// Begins an edition in the last days of January 2030 and answers its number.
  int edition() {
    int number = COUNT.incrementAndGet();
    var taken =
        site.post(
            "/organisation/editions",
            Map.of(
                "number", "" + number,
                "fiscalYear", "2029",
                "from", "2030-01-29",
                "to", "2030-01-31"));
    assertThat(taken.statusCode()).isEqualTo(303);
    return number;
  }

  void publish(int number) {
    assertThat(post(desk(number) + "/publication", Map.of()).statusCode()).isEqualTo(303);
  }

  static String desk(int number) {
    return "/organisation/editions/" + number;
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    return site.post(path, form);
  }

  /// A form as before with some fields typed anew.
  static Map<String, String> with(Map<String, String> form, String... changes) {
    var changed = new HashMap<>(form);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }

  /// The ids a shelf lists, from its page.
  List<String> ids(String shelf) {
    return Pattern.compile("href=\"" + shelf + "/(" + ID + ")\"")
        .matcher(site.page(shelf))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Override
  public void close() {
    site.close();
  }
}
