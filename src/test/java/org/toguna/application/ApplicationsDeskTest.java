package org.toguna.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.APPLICATION;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;

/// What the organisers do with dossiers: find them, read them as they were handed in, judge which
/// are the same.
class ApplicationsDeskTest {
  private static final String DESK = "/organisation/editions/3/candidatures";
  private static final String OWN =
      "Une leçon de cinq minutes par jour arrive sur le téléphone des parents, en bamanankan.";

  /// What the list asks the database, however many dossiers there are; whoever reads it and its
  /// menu are asked for too, and a session now and then once more.
  private static final int QUESTIONS = 10;

  /// The fewest of some tries: jobs and sessions ask in between.
  private static int asked(OpenCall call, Guest organiser, String path) {
    return IntStream.range(0, 8)
        .map(_ -> {
          call.site.queries();
          organiser.page(path);
          return call.site.queries();
        })
        .min()
        .orElseThrow();
  }

  private static String id(OpenCall call, String at) {
    var number = at.substring(at.lastIndexOf('/') + 1);
    return call.site
        .db()
        .read(sql ->
            sql.select(APPLICATION.ID)
                .from(APPLICATION)
                .where(APPLICATION.NUMBER.eq(number))
                .fetchSingle(APPLICATION.ID)
                .toString());
  }

  private static String entered(Guest guest, String name, String number, String problem) {
    var at = OpenCall.whole(guest, name, number);
    led(guest.post(at + "/presentation", OpenCall.pitch(problem)));
    led(OpenCall.submit(guest, at));
    return at;
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void dossiersAreFoundReadAndComparedAndAPersonDecides(Db.Engine engine) {
    try (var call = OpenCall.on(engine)) {
      var desk = DESK + "/" + call.call().id();
      var organiser = call.site.as(Role.ORGANISER);
      var fanta = call.browser(call.person("Fanta Koné", "+22370112201"));
      var first = entered(fanta, "Kalanso", "ML.1", "À Bamako. " + OWN);
      call.site.settled();
      assertThat(asked(call, organiser, desk)).isBetween(QUESTIONS, QUESTIONS + 1);
      var bakary = call.browser(call.person("Bakary Diarra", "+22370112202"));
      var copy = entered(bakary, "Kalan Yɔrɔ", "ML.2", "À Ségou. " + OWN);
      var rasmata = call.browser(call.person("Rasmata Kaboré", "+22670112203"));
      entered(rasmata, "Danaya", "BF.3", "Le carnet de vaccination se perd.");
      var hadiza = call.browser(call.person("Hadiza Issoufou", "+22770112204"));
      var draft =
          led(hadiza.post(OpenCall.DOSSIER + "/nouveau", OpenCall.project("Bulon", "NE.4")));
      assertThat(organiser.page(desk))
          .contains("Kalanso", "Kalan Yɔrɔ", "Danaya", "Bulon", "Fanta Koné", "9 à compléter");
      call.site.settled();
      assertThat(asked(call, organiser, desk)).isBetween(QUESTIONS, QUESTIONS + 1);
      assertThat(organiser.page(desk + "?complet=non")).contains("Bulon").doesNotContain("Danaya");
      assertThat(organiser.page(desk + "?q=kone")).contains("Kalanso").doesNotContain("Danaya");
      assertThat(organiser.page(desk + "?etat=DRAFT&categorie=sante")).doesNotContain("Bulon");
      assertThat(organiser.page(desk + "/liste.csv")).contains("\"Kalanso\",\"Fanta Koné\"");

      readsWhatWasHandedInAndNothingElse(call, organiser, desk, first);
      assertThat(organiser.page(desk + "/" + id(call, draft)))
          .contains("n’a pas été déposé")
          .doesNotContain("aide qui en a besoin");

      judges(call, organiser, desk, copy);
      assertThat(Promises.brokenIn(call.site)).isEmpty();
    }
  }

  private static void readsWhatWasHandedInAndNothingElse(
      OpenCall call, Guest organiser, String desk, String first) {
    var page = organiser.page(desk + "/" + id(call, first));
    assertThat(page).contains("À Bamako", "Version 1 sur 1", "deck.pdf");
    var from = page.indexOf("/pieces/");
    var paper = page.substring(from, page.indexOf('"', from));
    var code = paper.substring("/pieces/".length());
    assertThat(organiser.file(desk + "/" + id(call, first) + paper)).isEqualTo(OpenCall.PDF);
    assertThat(call.site.as().get(desk + "/" + id(call, first) + paper).statusCode())
        .isEqualTo(404);
    assertThat(organiser.get("/fichiers/" + code + "/document").statusCode()).isEqualTo(404);
  }

  private static void judges(OpenCall call, Guest organiser, String desk, String copy) {
    var pairs = organiser.page(desk + "/ressemblances");
    assertThat(pairs).contains("Kalanso", "Kalan Yɔrɔ", "À juger").doesNotContain("Danaya");
    var from = pairs.indexOf(desk + "/ressemblances/");
    var pair = pairs.substring(from, pairs.indexOf('"', from));
    assertThat(organiser.page(pair)).contains("<mark>Une leçon de cinq minutes par jour");
    assertThat(organiser.post(pair, Map.of("verdict", "SAME")).statusCode()).isEqualTo(422);
    led(organiser.post(pair, Map.of("verdict", "SAME", "reason", "Texte repris mot pour mot")));
    assertThat(organiser.page(desk + "/" + id(call, copy))).contains("C’est le même dossier");
    assertThat(organiser.page("/organisation/journal?sujet=application&id=" + id(call, copy)))
        .contains("Ressemblance jugée", "Texte repris mot pour mot");
    assertThat(organiser.page(desk)).contains("Kalan Yɔrɔ");
  }
}
