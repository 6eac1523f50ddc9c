package org.toguna.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.web.PageCache;
import org.toguna.programme.ScheduleImport;
import org.toguna.programme.exchange.ScheduleReader;

/// A programme of 900 sessions: taken in whole, and its first page after a change.
final class ProgrammeBench implements Benchmark {
  private static final String ALL = "/programme?jour=tous";
  private static final String DAY = "/programme";

  @Override
  public String name() {
    return "programme";
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    int sessions = ground.tiny() ? 12 : 900;
    var file = ProgrammeMade.json(sessions);
    var imports = new ArrayList<Double>();
    for (int i = 1; i < ground.times(3); i++) {
      imports.add(
          ground.inFolder(folder -> {
            try (var site = new Served(folder)) {
              return importInto(site, file);
            }
          }));
    }
    return ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        imports.add(importInto(site, file));
        var size = String.format(Locale.ROOT, "%,d kB, ", file.length / 1000);
        var results = new ArrayList<Measured>();
        results.add(
            Measured.atMost(
                "import of " + sessions + " sessions, the slowest",
                Medians.most(imports),
                "s",
                5,
                size + Medians.spread(imports)));
        results.addAll(pages(ground, site, sessions));
        return results;
      }
    });
  }

  private static double importInto(Served site, byte[] file) {
    Edition edition = site.bean(EditionFile.class).take(ProgrammeMade.edition());
    long start = System.nanoTime();
    var reading = ScheduleReader.read(file, "programme.json");
    var report = site.bean(ScheduleImport.class).take(reading, edition, Actor.COMMAND_LINE, true);
    if (!report.taken()) {
      throw new IllegalStateException("The programme was refused: " + report.findings());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<Measured> pages(Ground ground, Served site, int sessions) throws IOException {
    double first = uncached(site, ALL);
    for (int i = 0; i < ground.times(20); i++) {
      uncached(site, ALL);
      uncached(site, DAY);
    }
    var all = new ArrayList<Double>();
    var day = new ArrayList<Double>();
    for (int i = 0; i < ground.times(15); i++) {
      all.add(uncached(site, ALL));
      day.add(uncached(site, DAY));
    }
    return List.of(
        Measured.atMost(
            "first page after a change, all " + sessions + " sessions",
            Medians.of(all),
            "ms",
            150,
            Medians.spread(all)),
        Measured.atMost(
            "first page after a change, one day", Medians.of(day), "ms", 150, Medians.spread(day)),
        Measured.told("the very first one in this process", first, "ms", "all sessions"));
  }

  private static double uncached(Served site, String path) throws IOException {
    site.bean(PageCache.class).missed();
    long start = System.nanoTime();
    site.get(path, "br, gzip");
    return (System.nanoTime() - start) / 1e6;
  }
}
