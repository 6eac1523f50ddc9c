package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// Oumar stands at the desk in the hall.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class CounterDeskTest {
  private static final String DESK = "/organisation/editions/9/guichet";

  private Hall hall;
  private Guest oumar;

  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
    oumar = hall.site.as(Role.ORGANISER);
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("stays: " + answer.statusCode());
  }

  /// Where the page after Enter stands.
  private String served(String name, String slug, String... more) {
    var form = new HashMap<String, String>();
    form.put("name", name);
    form.put("categorie", hall.category(slug).id().toString());
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return led(oumar.post(DESK, form));
  }

  private static String id(String led) {
    return led.replaceAll(".*fait=([^&]+).*", "$1");
  }

  @ParameterizedTest
  @EnumSource
  void aNameAndEnterGiveABadgeAndTheNextNameMayBeTyped(Db.Engine engine) {
    given(engine);
    var led = served("Sira Konaté", "cachee", "papier", "ROLL");
    var page = oumar.page(led);
    var print = DESK + "/" + id(led) + "/badge.pdf?papier=ROLL";
    assertThat(page)
        .contains("Sira Konaté", "Confirmée", print, "autofocus")
        .containsPattern("<bdi dir=\"ltr\">[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]</bdi>")
        .containsPattern(hall.category("cachee").id() + "\" checked");
    var paper = oumar.get(print);
    assertThat(paper.body()).startsWith("%PDF");
    assertThat(paper.headers().firstValue("Content-Disposition").orElse(""))
        .doesNotContain("attachment");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void enterHeldDownRegistersOnce(Db.Engine engine) {
    given(engine);
    var first = served("Sira Konaté", "vingt", "_once", "abc");
    assertThat(served("Sira Konaté", "vingt", "_once", "abc")).isEqualTo(first);
    assertThat(hall.category("vingt").rules().places().taken()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void whoGivesNameAndPhoneAgainIsFoundAlready(Db.Engine engine) {
    given(engine);
    var first = served("Sira Konaté", "vingt", "contact", "70 11 22 33");
    var second = served("sira KONATE", "vingt", "contact", "+22370112233");
    assertThat(id(second)).isEqualTo(id(first));
    assertThat(oumar.page(second)).contains("Déjà inscrite.");
    assertThat(id(served("Ali Konaté", "vingt", "contact", "70 11 22 33"))).isNotEqualTo(id(first));
    assertThat(hall.letters("+22370112233")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void whereNoPlaceIsLeftTheDeskSaysWhichPlaceInLine(Db.Engine engine) {
    given(engine);
    served("Sira", "une-place");
    assertThat(oumar.page(served("Ali", "une-place")))
        .contains("En attente", "Votre place dans la file 1")
        .doesNotContain("badge.pdf");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void somebodyIsFoundByNameNumberAndShortCodeAndServedAgain(Db.Engine engine) {
    given(engine);
    var awa = hall.person("Awa Dembélé", "+22370112233");
    var registration = hall.register(awa, "participant");
    hall.site.bean(MissingBadges.class).run();
    var badge = hall.badge(awa).orElseThrow();
    var brief = badge.codes().brief().toString();
    for (String search : new String[] {"dembele", registration.shownNumber(), brief}) {
      assertThat(oumar.page(DESK + "?q=" + search)).as(search).contains("Awa Dembélé", brief);
    }
    assertThat(oumar.page(DESK + "?q=coulibaly")).doesNotContain("Awa Dembélé");
    var at = DESK + "/" + registration.id();
    assertThat(oumar.page(led(oumar.post(at + "/nom", Map.of("nom", "Awa Dembélé Sow")))))
        .contains("Nom corrigé", "Awa Dembélé Sow")
        .doesNotContain(brief);
    var corrected = hall.badge(awa).orElseThrow();
    assertThat(oumar.page(led(oumar.post(at + "/remplacement", Map.of("_once", "perdu")))))
        .contains("Badge remplacé")
        .doesNotContain(corrected.codes().brief().toString());
    var replaced = hall.badge(awa).orElseThrow();
    oumar.post(at + "/remplacement", Map.of("_once", "perdu"));
    assertThat(hall.badge(awa).orElseThrow().id()).isEqualTo(replaced.id());
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', vingt, 70112233", "Sira, inconnue, 70112233", "Sira, vingt, 123"})
  void whatIsTypedWronglyIsNamedAndNothingIsWritten(String name, String slug, String contact) {
    given(Db.Engine.SQLITE);
    var category = slug.equals("vingt") ? hall.category(slug).id().toString() : slug;
    var answer = oumar.post(DESK, Map.of("name", name, "categorie", category, "contact", contact));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"erreurs\"");
    assertThat(hall.category("vingt").rules().places().taken()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOfAnotherEditionIsNotThere(Db.Engine engine) {
    given(engine);
    hall.site
        .bean(EditionFile.class)
        .take(
            YamlMap.read(
                "edition.yaml",
                "edition: { number: 8, name: { fr: Autre }, published: true,"
                    + " dates: { from: 2039-01-29, to: 2039-01-31 } }"));
    var id = id(served("Sira Konaté", "vingt"));
    var other = DESK.replace("9", "8");
    assertThat(oumar.get(other + "/" + id + "/badge.pdf").statusCode()).isEqualTo(404);
    assertThat(led(oumar.post(other + "/" + id + "/nom", Map.of("nom", "X")))).contains("rien=1");
    assertThat(oumar.page(other + "?fait=" + id)).doesNotContain("Sira Konaté");
    assertThat(oumar.page(DESK + "?fait=" + id)).contains("Sira Konaté");
    assertThat(
            led(
                oumar.post(
                    other,
                    Map.of("name", "Y", "categorie", hall.category("vingt").id().toString()))))
        .isEqualTo("stays: 422");
  }

  @ParameterizedTest
  @EnumSource
  void threeFoundAskNoMoreThanOne(Db.Engine engine) {
    given(engine);
    served("Sira Konaté", "vingt");
    int one = questions();
    served("Ali Konaté", "vingt");
    served("Oumou Konaté", "cachee");
    assertThat(questions()).isEqualTo(one);
  }

  /// Of ten pages, rounded: a session's own bookkeeping comes after the answer, and that of the
  /// last page may be missed.
  private int questions() {
    hall.site.queries();
    for (int i = 0; i < 10; i++) {
      oumar.page(DESK + "?q=konate");
    }
    return Math.round(hall.site.queries() / 10f);
  }
}
