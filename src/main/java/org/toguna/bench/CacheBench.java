package org.toguna.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A cached page against the least that the same server can do.
final class CacheBench implements Benchmark {
  private static final int VISITORS = 32;
  private static final String PAGE = "/programme";

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    return ground.inFolder(folder -> {
      try (var site = new Served(folder);
          var load = Forked.load()) {
        ground.demonstration().accept(site.context());
        return measure(ground, site, load);
      }
    });
  }

  private static List<Measured> measure(Ground ground, Served site, Forked load)
      throws IOException {
    site.answersConstantly(site.get(PAGE, "br"));
    for (String path : List.of(PAGE, ConstantBytes.PATH)) {
      rate(load, site, path, ground.round(6_000));
    }
    var pages = new ArrayList<Double>();
    var constants = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < ground.times(9); i++) {
      double page = rate(load, site, PAGE, ground.round(2_500));
      double constant = rate(load, site, ConstantBytes.PATH, ground.round(2_500));
      pages.add(page);
      constants.add(constant);
      ratios.add(page / constant);
    }
    return List.of(
        Measured.told("cached page", Math.rint(Medians.of(pages)), "/s", Medians.spread(pages)),
        Measured.told(
            "constant bytes of the same size",
            Math.rint(Medians.of(constants)),
            "/s",
            Medians.spread(constants)),
        Measured.atLeast(
            "cached page, share of the constant's rate",
            Medians.of(ratios),
            "",
            0.8,
            "alternated, " + Medians.spread(ratios)));
  }

  private static double rate(Forked load, Served site, String path, long millis)
      throws IOException {
    var line = String.format(Locale.ROOT, "%d %s %d %d", site.port(), path, VISITORS, millis);
    return Double.parseDouble(load.ask(line));
  }
}
