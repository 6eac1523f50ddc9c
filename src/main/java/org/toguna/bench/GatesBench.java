package org.toguna.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.toguna.checkin.GateRush;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import tools.jackson.databind.json.JsonMapper;

/// The gates of a full hall: scans that ask, and four gates that hand in what they decided alone.
final class GatesBench implements Benchmark {
  private static final int GATES = 4;
  private static final int CLIENTS = 64;
  private static final int BATCH = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Clock clock = Clock.systemUTC();

  @Override
  public String name() {
    return "controle";
  }

  /// The hall as it is measured.
  private record Hall(Served site, GateRush rush, List<GateRush.Post> gates, List<String> codes) {}

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    int people = ground.tiny() ? 40 : 10_000;
    return ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        var edition = site.bean(EditionFile.class).take(BenchEdition.today(clock, ""));
        return measure(ground, hall(site, edition, people), folder);
      }
    });
  }

  private static Hall hall(Served site, Edition edition, int people) {
    var rush = site.bean(GateRush.class);
    var gates = IntStream.range(0, GATES).mapToObj(i -> rush.open(edition, "Porte " + i)).toList();
    return new Hall(site, rush, gates, rush.issue(edition, people));
  }

  private List<Measured> measure(Ground ground, Hall hall, Path folder) throws Exception {
    var rates = new ArrayList<Double>();
    asked(hall, true);
    for (int i = 1; i < ground.times(6); i++) {
      rates.add(asked(hall, i % 2 == 0));
    }
    if (rates.isEmpty()) {
      rates.add(asked(hall, false));
    }
    int before = scans(hall);
    var batches = batches(hall);
    double seconds = handIn(hall, batches);
    int lost = hall.codes().size() - (scans(hall) - before);
    handIn(hall, batches);
    int doubled = scans(hall) - before - hall.codes().size();
    var disk = "on " + Machine.describe(folder).get("disk");
    var count = "%,d scans from %d gates over HTTP".formatted(hall.codes().size(), GATES);
    return List.of(
        Measured.atLeast(
            "scans that ask, each a durable unit",
            Math.rint(Medians.of(rates)),
            "/s",
            5_000,
            Medians.spread(rates) + ", " + disk),
        Measured.atMost("scans made without network handed in", seconds, "s", 5, count),
        Measured.atMost("of these lost", lost, "", 0, ""),
        Measured.atMost("of these doubled when sent again", doubled, "", 0, ""),
        Measured.atMost("promises broken afterwards", broken(hall.site()), "", 0, ""));
  }

  private static double asked(Hall hall, boolean in) throws Exception {
    var next = new AtomicInteger();
    long start = System.nanoTime();
    together(
        CLIENTS,
        client -> {
          var gate = hall.gates().get(client % GATES);
          for (int i = next.getAndIncrement();
              i < hall.codes().size();
              i = next.getAndIncrement()) {
            if (!hall.rush().ask(gate, hall.codes().get(i), in)) {
              throw new IllegalStateException("A good badge was refused");
            }
          }
        });
    return hall.codes().size() * 1e9 / (System.nanoTime() - start);
  }

  private interface Work {
    void of(int number) throws Exception;
  }

  private static void together(int count, Work work) throws Exception {
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < count; i++) {
        int number = i;
        tasks.add(() -> {
          work.of(number);
          return true;
        });
      }
      for (var done : hands.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  /// What each gate sends, request by request.
  private List<List<String>> batches(Hall hall) {
    long now = clock.millis();
    var batches = new ArrayList<List<String>>();
    for (int gate = 0; gate < GATES; gate++) {
      var his = new ArrayList<Map<String, Object>>();
      for (int i = gate; i < hall.codes().size(); i += GATES) {
        his.add(scan(hall.gates().get(gate), hall.codes().get(i), now - hall.codes().size() + i));
      }
      var requests = new ArrayList<String>();
      for (int from = 0; from < his.size(); from += BATCH) {
        var some = his.subList(from, Math.min(his.size(), from + BATCH));
        requests.add(JSON.writeValueAsString(Map.of("now", now, "waiting", 0, "scans", some)));
      }
      batches.add(requests);
    }
    return batches;
  }

  private static Map<String, Object> scan(GateRush.Post post, String code, long at) {
    return Map.of(
        "id",
        Ids.next(),
        "gate",
        post.gate(),
        "text",
        code,
        "way",
        "IN",
        "clock",
        at,
        "said",
        "ENTER",
        "online",
        false);
  }

  private double handIn(Hall hall, List<List<String>> batches) throws Exception {
    long start = System.nanoTime();
    together(
        GATES,
        gate -> {
          for (String request : batches.get(gate)) {
            send(hall.site(), hall.gates().get(gate).token(), request);
          }
        });
    return (System.nanoTime() - start) / 1e9;
  }

  private void send(Served site, String token, String body)
      throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + site.port() + "/controle/api/passages");
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("A batch was answered with " + status);
    }
  }

  private static int scans(Hall hall) {
    return hall.gates().stream().mapToInt(hall.rush()::scans).sum();
  }

  private static int broken(Served site) {
    return site.context().getBeansOfType(Invariant.class).values().stream()
        .mapToInt(promise -> site.bean(Db.class).read(promise::brokenBy).size())
        .sum();
  }
}
