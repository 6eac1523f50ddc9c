package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.toguna.testing.DemoSite;

/// What the app costs on a phone: every megabyte has its price.
class GateWeightTest {
  private static final int WITHOUT_DECODER = 150_000;
  private static final int WITH_DECODER = 500_000;
  private static final Pattern NAMED = Pattern.compile("/look/[A-Za-z0-9.-]+");
  private static final Pattern LIBRARY = Pattern.compile("zxing.*");

  @Test
  void theAppAndAllItNamesStayWithinTheirBudget() throws IOException {
    var weights = new HashMap<String, Integer>();
    follow("/controle", weights);
    follow("/controle/sw.js", weights);
    int decoder = sum(weights, true);
    int app = sum(weights, false);
    System.out.println("The check-in app: " + app + " bytes, the decoder: " + decoder);
    assertThat(weights).hasSizeGreaterThan(12);
    assertThat(decoder).isPositive();
    assertThat(app).isLessThanOrEqualTo(WITHOUT_DECODER);
    assertThat(app + decoder).isLessThanOrEqualTo(WITH_DECODER);
  }

  private static int sum(Map<String, Integer> weights, boolean decoder) {
    return weights.entrySet().stream()
        .filter(one -> LIBRARY.matcher(one.getKey().replace("/look/", "")).matches() == decoder)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static void follow(String path, Map<String, Integer> weights) throws IOException {
    var text = DemoSite.shared().page(path);
    weights.put(path, packed(text));
    // Libraries and the worker name nothing that is there.
    if (path.contains("min") || path.endsWith("sw.js")) {
      return;
    }
    for (String named : NAMED.matcher(text).results().map(found -> found.group()).toList()) {
      if (!weights.containsKey(named)) {
        follow(named, weights);
      }
    }
  }

  private static int packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
