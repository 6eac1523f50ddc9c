package org.toguna.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.toguna.testing.DemoSite;

/// What a first visit costs: the page and its style sheets, as they travel.
class WeightTest {
  private static final int MOST = 14_000;
  private static final int PATIENCE = 40;
  private static final Pattern SHEET = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void everyPublicPageAndItsStyleFitIntoOneRoundTrip() throws Exception {
    var weights = weights();
    // A style is packed hard in the background, once somebody has had it as it was packed at once.
    for (int i = 0; i < PATIENCE && heaviest(weights) > MOST; i++) {
      Thread.sleep(500);
      weights = weights();
    }
    System.out.println("Heaviest first visit: " + heaviest(weights));
    assertThat(weights).allSatisfy((path, weight) -> assertThat(weight).isLessThanOrEqualTo(MOST));
  }

  private static int heaviest(Map<String, Integer> weights) {
    return Collections.max(weights.values());
  }

  private Map<String, Integer> weights() throws IOException, InterruptedException {
    var weights = new TreeMap<String, Integer>();
    for (var lang : new String[] {"fr", "ar"}) {
      for (var path : PublicPages.ALL) {
        var address = path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
        int weight = bytes(address);
        var sheets = SHEET.matcher(DemoSite.shared().page(address));
        while (sheets.find()) {
          weight += bytes(sheets.group(1));
        }
        weights.put(address, weight);
      }
    }
    return weights;
  }

  private int bytes(String path) throws IOException, InterruptedException {
    var asked =
        HttpRequest.newBuilder(URI.create(DemoSite.shared().origin() + path))
            .header("Accept-Encoding", "gzip")
            .build();
    var answer = client.send(asked, BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
    return answer.body().length;
  }
}
