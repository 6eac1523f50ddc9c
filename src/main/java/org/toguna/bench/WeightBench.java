package org.toguna.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.toguna.edition.EditionFile;
import org.toguna.kit.journal.Actor;
import org.toguna.programme.ScheduleImport;
import org.toguna.programme.exchange.ScheduleReader;

/// What a phone fetches before it can show a page: the page and its style sheets, compressed. Every
/// public page that links lead to is weighed, and so is a programme of 80 sessions.
final class WeightBench implements Benchmark {
  private static final double MOST = 14_000;
  private static final int MOST_PAGES = 400;
  private static final String PHONE = "gzip, br";
  private static final String FETCHING =
      "[src],[srcset],[poster],link[rel=stylesheet],link[rel=icon],link[rel=manifest],"
          + "link[rel=preload],form[action],object[data]";

  @Override
  public String name() {
    return "weight";
  }

  /// What was found on the pages of one site.
  private static final class Found {
    final Map<String, Double> brotli = new TreeMap<>();
    final Map<String, Double> gzip = new TreeMap<>();
    final Set<String> elsewhere = new LinkedHashSet<>();
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    var results = new ArrayList<Measured>();
    var demonstration = new Found();
    ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        ground.demonstration().accept(site.context());
        return crawl(site, demonstration, ground.tiny() ? 5 : MOST_PAGES);
      }
    });
    var long80 = new Found();
    ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        var edition = site.bean(EditionFile.class).take(ProgrammeMade.edition());
        var reading = ScheduleReader.read(ProgrammeMade.json(80), "programme.json");
        site.bean(ScheduleImport.class).take(reading, edition, Actor.COMMAND_LINE, true);
        return weigh(site, "/programme?jour=tous", long80);
      }
    });
    tell(results, "heaviest of " + demonstration.brotli.size() + " public pages", demonstration);
    tell(results, "programme page of 80 sessions", long80);
    demonstration.elsewhere.addAll(long80.elsewhere);
    results.add(
        Measured.atMost(
            "addresses of other hosts that a page fetches",
            demonstration.elsewhere.size(),
            "",
            0,
            demonstration.elsewhere.stream().limit(3).toList().toString()));
    return results;
  }

  private static void tell(List<Measured> results, String what, Found found) {
    for (var form : Map.of("br", found.brotli, "gzip", found.gzip).entrySet()) {
      var heaviest =
          form.getValue().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      results.add(
          Measured.atMost(
              what + ", HTML + CSS, " + form.getKey(),
              heaviest.getValue(),
              "bytes",
              MOST,
              heaviest.getKey()));
    }
  }

  private static int crawl(Served site, Found found, int most) throws IOException {
    var open = new ArrayDeque<String>(List.of("/", "/?lang=en", "/?lang=ar"));
    var seen = new LinkedHashSet<>(open);
    while (!open.isEmpty() && found.brotli.size() < most) {
      var document = weigh(site, open.poll(), found);
      for (var link : document.select("a[href^=/]")) {
        var path = link.attr("href").replaceFirst("#.*", "");
        if (isPublic(path) && seen.add(path)) {
          open.add(path);
        }
      }
    }
    return found.brotli.size();
  }

  /// What is made to be saved as a file, the journal's verifier with its library included, is no
  /// page.
  private static boolean isPublic(String path) {
    return !path.matches("/(organisation|mon-espace|connexion|jury|controle)\\b.*")
        && !path.matches(".*\\.(xml|json|ics|css|js|svg|png|yml|txt|html)(\\?.*)?");
  }

  private static Document weigh(Served site, String path, Found found) throws IOException {
    if (site.status(path) != 200 || !site.type(path).startsWith("text/html")) {
      return new Document(path);
    }
    var html = new String(site.get(path, "identity"), StandardCharsets.UTF_8);
    var document = Jsoup.parse(html);
    double brotli = site.settled(path, PHONE).length;
    double gzip = site.settled(path, "gzip").length;
    for (var sheet : document.select("link[rel=stylesheet]")) {
      brotli += site.settled(sheet.attr("href"), PHONE).length;
      gzip += site.settled(sheet.attr("href"), "gzip").length;
    }
    found.brotli.put(path, brotli);
    found.gzip.put(path, gzip);
    document.select(FETCHING).forEach(element -> elsewhere(element.attributes().toString(), found));
    return document;
  }

  private static void elsewhere(String attributes, Found found) {
    var lower = attributes.toLowerCase(Locale.ROOT);
    if (lower.matches("(?s).*(src|srcset|href|action|poster|data)=\"(https?:)?//.*")) {
      found.elsewhere.add(attributes.strip());
    }
  }
}
