package org.toguna.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.delegation.Summit.led;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;

/// Aminata leads the delegation of Burkina Faso and registers its people.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class HeadPagesTest {
  private Summit summit;
  private UUID burkina;
  private Guest aminata;
  private String page;

  private void given(Db.Engine engine, int quota) {
    summit = Summit.on(engine);
    burkina = summit.delegation("BF", quota);
    aminata = summit.head(burkina, "Aminata Ouédraogo", Summit.PHONE);
    page = HeadPages.PATH + "/" + burkina;
  }

  @AfterEach
  void theSiteCloses() {
    summit.close();
  }

  private static Map<String, String> member(String name, String... more) {
    var form = new HashMap<String, String>();
    form.put("name", name);
    form.put("post", "Directeur des systèmes d’information");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private String add(String name, String... more) {
    return led(aminata.post(page + "/membres", member(name, more)));
  }

  private Member first() {
    return summit.team(burkina).getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void aMemberHasAPlaceInTheHiddenCategoryALetterAndItsArrival(Db.Engine engine) {
    given(engine, 3);
    var led =
        add(
            "Paul Kaboré",
            "contact",
            "+226 70 44 55 66",
            "day",
            "2040-01-28",
            "hour",
            "21:40",
            "by",
            "ET 909");
    assertThat(led).isEqualTo(page + "?fait=1");
    assertThat(aminata.page(led))
        .contains("Paul Kaboré", "Confirmée", "21\u00a0h\u00a040", "ET 909", "lettre.pdf");
    assertThat(summit.letters("+22670445566"))
        .singleElement()
        .satisfies(letter -> assertThat(letter.key()).isEqualTo("registration.letter.CONFIRMED"));
    assertThat(aminata.page("/mon-espace")).contains(page);
    assertThat(led(aminata.get(HeadPages.PATH))).isEqualTo(page);
    assertThat(summit.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theHeadWhoRegistersItselfIsNoSecondPerson(Db.Engine engine) {
    given(engine, 3);
    add("Aminata Ouédraogo", "contact", Summit.PHONE);
    var head =
        summit.site.db().read(sql -> Delegation.find(sql, summit.edition.id(), burkina)).stream()
            .flatMap(one -> one.head().stream());
    assertThat(head).containsExactly(first().person().id());
    assertThat(aminata.page("/mon-espace/inscription")).contains("Inscription confirmée");
    add("Aminata Ouédraogo", "contact", Summit.PHONE);
    assertThat(summit.team(burkina).getLast().person().id()).isNotEqualTo(first().person().id());
    assertThat(summit.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void twoTabsCannotShareTheLastPlaceOfTheDelegation(Db.Engine engine) {
    given(engine, 2);
    Tabs.of(8, number -> add("Membre " + number));
    assertThat(summit.team(burkina)).hasSize(2);
    assertThat(add("Un de trop")).isEqualTo(page + "?complet=1");
    assertThat(aminata.page(page)).doesNotContain("name=\"post\"");
    assertThat(summit.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theCategoryGivesNoPlaceAboveItsOwnQuotaEither(Db.Engine engine) {
    given(engine, 5);
    for (int i = 0; i < 5; i++) {
      add("Membre " + i);
    }
    var last = summit.team(burkina).getLast();
    assertThat(last.isInvited()).isFalse();
    assertThat(aminata.get(page + "/membres/" + last.id() + "/lettre.pdf").statusCode())
        .isEqualTo(404);
    assertThat(summit.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFormSentTwiceNamesOneMember(Db.Engine engine) {
    given(engine, 3);
    add("Paul Kaboré", "_once", "abc");
    add("Paul Kaboré", "_once", "abc");
    assertThat(summit.team(burkina)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aMemberIsCorrectedAndTakenBack(Db.Engine engine) {
    given(engine, 1);
    add("Paul Kabore", "contact", "+226 70 44 55 66");
    var at = page + "/membres/" + first().id();
    assertThat(aminata.page(at)).contains("value=\"Paul Kabore\"");
    assertThat(led(aminata.post(at, member("Paul Kaboré", "by", "Par la route"))))
        .isEqualTo(page + "?fait=1");
    assertThat(first().person().shownName()).isEqualTo("Paul Kaboré");
    assertThat(first().remarks()).isEqualTo("Par la route");
    assertThat(aminata.post(at, Map.of("name", "", "post", "")).statusCode()).isEqualTo(422);
    assertThat(led(aminata.post(at + "/retrait", Map.of()))).isEqualTo(page + "?fait=1");
    assertThat(summit.team(burkina)).isEmpty();
    assertThat(summit.letters("+22670445566").getLast().key())
        .isEqualTo("registration.letter.CANCELLED");
    assertThat(add("Issa Kaboré")).isEqualTo(page + "?fait=1");
    assertThat(summit.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void afterTheClosingDateNothingMovesWhoeverPosts(Db.Engine engine) {
    given(engine, 3);
    add("Paul Kaboré");
    var at = page + "/membres/" + first().id();
    var closing = Instant.parse("2040-01-15T18:00:00Z");
    summit.clock().forward(Duration.between(summit.clock().instant(), closing));
    var again = SignedInGuest.of(summit.site, head(), false);
    assertThat(led(again.post(page + "/membres", member("Issa")))).isEqualTo(page + "?clos=1");
    assertThat(led(again.post(at, member("Autre")))).isEqualTo(page + "?clos=1");
    assertThat(led(again.post(at + "/retrait", Map.of()))).isEqualTo(page + "?clos=1");
    assertThat(summit.team(burkina)).hasSize(1);
    assertThat(first().person().shownName()).isEqualTo("Paul Kaboré");
    assertThat(again.page(page)).contains("closes").doesNotContain("name=\"post\"");
  }

  private PersonId head() {
    return summit
        .site
        .db()
        .read(sql -> Delegation.find(sql, summit.edition.id(), burkina))
        .flatMap(Delegation::head)
        .orElseThrow();
  }

  /// A head who writes the name and phone of somebody who is there already gets no hold on it.
  @ParameterizedTest
  @EnumSource
  void aMemberIsNeverSomebodyWhoIsThereAlready(Db.Engine engine) {
    given(engine, 3);
    var awa = summit.person("Awa Dembélé", "+22370112233");
    add("Awa Dembélé", "contact", "+22370112233");
    assertThat(first().person().id()).isNotEqualTo(awa);
    aminata.post(page + "/membres/" + first().id(), member("Autre nom"));
    var names =
        summit.site.db().read(sql -> summit.site.bean(Persons.class).find(sql, awa).orElseThrow());
    assertThat(names.shownName()).isEqualTo("Awa Dembélé");
  }
}
