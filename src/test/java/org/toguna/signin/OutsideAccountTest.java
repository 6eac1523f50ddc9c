package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.messages.Address;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// Fatoumata has an account at the State's portal, which the operator has configured.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class OutsideAccountTest {
  private static final String EMAIL = "fatoumata@exemple.ml";

  private final House house = new House();
  private KeyStory story;
  private PersonId fatoumata;

  private void given(Db.Engine engine) {
    story = new KeyStory(engine, house.settings());
    fatoumata = reached("Fatoumata Coulibaly", Role.EDITOR);
    house.says("email", EMAIL).says("email_verified", true);
  }

  private PersonId reached(String name, Role... roles) {
    var id = story.person(name, roles);
    story
        .site
        .db()
        .run(unit -> story.site.bean(Persons.class).reach(unit, id, new Address.Email(EMAIL)));
    return id;
  }

  @AfterEach
  void everythingCloses() {
    story.close();
    house.close();
  }

  /// There, with a yes, and back.
  private HttpResponse<String> journey(Guest guest) {
    return guest.get("/connexion/compte/retour?code=" + House.CODE + "&state=" + there(guest));
  }

  private String there(Guest guest) {
    guest.page("/connexion");
    var answer = guest.get("/connexion/compte?vers=%2Fmon-espace%2Fsecurite");
    return house.visited(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String ledTo(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
  }

  private void assertOutside(Guest guest) {
    assertThat(ledTo(guest.get("/mon-espace/securite"))).startsWith("/connexion");
  }

  @ParameterizedTest
  @EnumSource
  void herVerifiedEmailTellsWhoSheIsAndTheAccountStaysHers(Db.Engine engine) {
    given(engine);
    assertThat(story.site.guest().page("/connexion"))
        .contains("Se connecter avec le portail de l’État");
    var guest = story.site.guest();
    assertThat(ledTo(journey(guest))).isEqualTo("/mon-espace/securite");
    guest.page("/mon-espace/securite");
    assertThat(house.asked()).containsEntry("code_challenge_method", "S256");
    assertThat(story.noted(fatoumata)).contains("account-linked");

    house.says("email", "nouvelle@exemple.ml").says("email_verified", false);
    assertThat(ledTo(journey(story.site.guest()))).isEqualTo("/mon-espace/securite");
  }

  @ParameterizedTest
  @EnumSource
  void theDeskAsksForOurSecondProofAllTheSame(Db.Engine engine) {
    given(engine);
    house.says("amr", List.of("mfa"));
    var guest = story.site.guest();
    journey(guest);
    assertThat(ledTo(guest.get("/organisation"))).startsWith("/connexion/seconde");
  }

  @ParameterizedTest
  @EnumSource
  void whereSeveralShareTheEmailOneSaysWhoOneIs(Db.Engine engine) {
    given(engine);
    var boubacar = reached("Boubacar Coulibaly");
    var guest = story.site.guest();
    assertThat(ledTo(journey(guest))).isEqualTo("/connexion/qui");
    assertThat(guest.page("/connexion/qui")).contains("Boubacar", "Fatoumata");
    guest.post("/connexion/qui", Map.of("person", boubacar.toString()));
    guest.page("/mon-espace/securite");
    assertThat(story.noted(boubacar)).contains("account-linked");
  }

  @ParameterizedTest
  @EnumSource
  void somebodyNewIsAskedForAName(Db.Engine engine) {
    given(engine);
    house.says("email", "nouvelle@exemple.ml");
    var guest = story.site.guest();
    assertThat(ledTo(journey(guest))).isEqualTo("/connexion/nom");
    assertOutside(guest);
    guest.post("/connexion/nom", Map.of("name", "Nana Kadidia Touré"));
    guest.page("/mon-espace/securite");
    assertThat(ledTo(journey(story.site.guest()))).isEqualTo("/mon-espace/securite");
  }

  @ParameterizedTest
  @EnumSource
  void anEmailThatNobodyVerifiedSaysNothing(Db.Engine engine) {
    given(engine);
    house.says("email_verified", false);
    var guest = story.site.guest();
    var answer = journey(guest);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("adresse e-mail vérifiée");
    assertOutside(guest);
  }

  @ParameterizedTest
  @EnumSource
  void aTokenThatIsNotAsItMustBeLetsNobodyIn(House.Twist twist) {
    given(Db.Engine.SQLITE);
    var guest = story.site.guest();
    var answer = journeyWith(guest, twist);
    if (twist == House.Twist.NOTHING) {
      assertThat(answer.statusCode()).isEqualTo(303);
    } else {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertOutside(guest);
    }
  }

  private HttpResponse<String> journeyWith(Guest guest, House.Twist twist) {
    house.twisted(twist);
    return journey(guest);
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheBrowserThatWentComesBackAndOnce(Db.Engine engine) {
    given(engine);
    var guest = story.site.guest();
    var back = "/connexion/compte/retour?code=" + House.CODE + "&state=";
    var state = there(guest);
    assertThat(guest.get(back + UUID.randomUUID()).statusCode()).isEqualTo(422);
    var thief = story.site.guest();
    thief.page("/connexion");
    assertThat(thief.get(back + state).statusCode()).isEqualTo(422);
    assertThat(guest.get(back + state).statusCode()).isEqualTo(303);
    assertThat(guest.get(back + state).statusCode()).isEqualTo(422);
  }

  @Test
  void whereThePortalDoesNotAnswerTheSiteStandsAndSaysSo() {
    house.close();
    story = new KeyStory(Db.Engine.SQLITE, house.settings());
    var guest = story.site.guest();
    guest.page("/connexion");
    var answer = guest.get("/connexion/compte");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("ne répond pas en ce moment", "Recevoir un code");
  }

  @Test
  void whereNoneIsConfiguredThereIsNothing() {
    story = new KeyStory(Db.Engine.SQLITE);
    var guest = story.site.guest();
    assertThat(guest.page("/connexion")).doesNotContain("Se connecter avec");
    assertThat(guest.get("/connexion/compte").statusCode()).isEqualTo(404);
    assertThat(guest.get("/connexion/compte/retour?code=a&state=b").statusCode()).isEqualTo(404);
  }
}
