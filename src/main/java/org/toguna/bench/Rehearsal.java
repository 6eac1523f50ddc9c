package org.toguna.bench;

import java.io.IOException;
import java.util.List;
import org.toguna.edition.EditionFile;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.web.PageCache;
import org.toguna.programme.ScheduleImport;
import org.toguna.programme.exchange.ScheduleReader;

/// What an installation does first, done once in an empty folder while Java takes notes: from them
/// every later start begins with the classes loaded and the busiest methods known.
public final class Rehearsal {
  private static final int ROUNDS = 10;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/programme",
          "/programme?jour=tous",
          "/programme/salles",
          "/programme/seance-1",
          "/programme.xml",
          "/intervenants",
          "/concours",
          "/communiques",
          "/recommandations",
          "/informations-pratiques",
          "/editeur",
          "/connexion",
          "/rien-de-tel");

  private Rehearsal() {}

  /// Loads the demonstration, takes a programme in, and reads the public pages in two languages.
  public static void in(Ground ground) throws Exception {
    ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        ground.demonstration().accept(site.context());
        var edition = site.bean(EditionFile.class).take(ProgrammeMade.edition());
        var read = ScheduleReader.read(ProgrammeMade.json(60), "programme.json");
        site.bean(ScheduleImport.class).take(read, edition, Actor.COMMAND_LINE, true);
        for (int i = 0; i < ROUNDS; i++) {
          site.bean(PageCache.class).missed();
          readAll(site);
        }
        return true;
      }
    });
  }

  private static void readAll(Served site) throws IOException {
    for (String path : PAGES) {
      site.status(path);
      site.status(path + (path.contains("?") ? "&" : "?") + "lang=en");
    }
  }
}
