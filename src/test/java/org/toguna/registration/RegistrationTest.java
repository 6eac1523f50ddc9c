package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.Hall.OWN;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.PostedLetters;

/// People register on their phones.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class RegistrationTest {
  private static final String AWA = "+22370112233";
  private static final String IBRAHIM = "+22370112244";

  private Hall hall;

  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("stays: " + answer.statusCode());
  }

  @ParameterizedTest
  @EnumSource
  void somebodyNewIsRegisteredInSixPages(Db.Engine engine) {
    given(engine);
    var phone = hall.site.guest();
    assertThat(phone.page("/inscription")).contains("/inscription/participant"); // 1
    assertThat(led(phone.get("/inscription/participant")))
        .isEqualTo("/connexion?vers=/inscription/participant");
    phone.page("/connexion?vers=/inscription/participant"); // 2
    assertThat(
            led(
                phone.post(
                    "/connexion", Map.of("contact", AWA, "vers", "/inscription/participant"))))
        .isEqualTo("/connexion/code");
    phone.page("/connexion/code"); // 3
    var code = hall.site.bean(PostedLetters.class).newestCode();
    assertThat(led(phone.post("/connexion/code", Map.of("code", code))))
        .isEqualTo("/connexion/nom");
    phone.page("/connexion/nom"); // 4
    var name = "ߊߥߊ Ɲɛnɛ ag Mohamed el-Hadj";
    assertThat(led(phone.post("/connexion/nom", Map.of("name", name))))
        .isEqualTo("/inscription/participant");
    assertThat(phone.page("/inscription/participant")).contains(name); // 5
    assertThat(led(phone.post("/inscription/participant", Map.of("name", name))))
        .isEqualTo(OWN + "?fait=1");
    assertThat(phone.page(OWN + "?fait=1")).contains("Inscription confirmée", name); // 6
    assertThat(hall.letters(AWA)).contains("registration.letter.CONFIRMED");
  }

  @ParameterizedTest
  @EnumSource
  void aFormSentTwiceRegistersOnce(Db.Engine engine) {
    given(engine);
    var awa = hall.browser(hall.person("Awa", AWA));
    for (int i = 0; i < 3; i++) {
      assertThat(led(awa.post("/inscription/vingt", Map.of("name", "Awa"))))
          .isEqualTo(OWN + "?fait=1");
    }
    assertThat(hall.category("vingt").rules().places().taken()).isEqualTo(1);
    assertThat(led(awa.get("/inscription/participant"))).isEqualTo(OWN);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void twoTabsOfOnePersonRegisterOnce(Db.Engine engine) {
    given(engine);
    var awa = hall.person("Awa", AWA);
    Rush.of(20, number -> hall.register(awa, number % 2 == 0 ? "participant" : "vingt"));
    int taken =
        hall.category("participant").rules().places().taken()
            + hall.category("vingt").rules().places().taken();
    assertThat(taken).isEqualTo(1);
    assertThat(hall.letters(AWA)).isNotEmpty();
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cachee", "inconnue"})
  void aHiddenCategoryIsNotThere(String slug) {
    given(Db.Engine.SQLITE);
    var awa = hall.browser(hall.person("Awa", AWA));
    assertThat(awa.page("/inscription")).doesNotContain(slug);
    assertThat(awa.get("/inscription/" + slug).statusCode()).isEqualTo(404);
    assertThat(awa.post("/inscription/" + slug, Map.of("name", "Awa")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "bientot"})
  void aCategoryThatIsNotOpenSaysSinceWhenAndTakesNobody(String slug) {
    given(Db.Engine.SQLITE);
    var person = hall.person("Awa", AWA);
    var awa = hall.browser(person);
    assertThat(awa.page("/inscription/" + slug))
        .containsAnyOf("Close depuis le", "Ouvre le")
        .doesNotContain("name=\"name\"");
    assertThat(awa.post("/inscription/" + slug, Map.of("name", "Awa")).statusCode()).isEqualTo(422);
    assertThat(hall.state(person)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aNameIsTextWhateverIsInIt(Db.Engine engine) {
    given(engine);
    var awa = hall.browser(hall.person("Awa", AWA));
    awa.post("/inscription/participant", Map.of("name", "<script>alert(1)</script>"));
    assertThat(awa.page(OWN)).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @EnumSource
  void whoeverCancelsIsForgottenAndMayComeAgain(Db.Engine engine) {
    given(engine);
    var person = hall.person("Awa", AWA);
    hall.register(person, "participant");
    hall.cancel(person);
    assertThat(hall.state(person)).isEmpty();
    assertThat(hall.browser(person).page(OWN)).contains("Vous n’êtes pas inscrit");
    hall.register(person, "vingt");
    assertThat(hall.state(person)).isEqualTo("CONFIRMED");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void twoPersonsOfOnePhoneEachHaveTheirOwn(Db.Engine engine) {
    given(engine);
    var awa = hall.person("Awa", IBRAHIM);
    var ibrahim = hall.person("Ibrahim", IBRAHIM);
    hall.register(awa, "participant");
    assertThat(hall.state(ibrahim)).isEmpty();
    hall.register(ibrahim, "vingt");
    assertThat(hall.browser(awa).page(OWN)).contains("Participant").doesNotContain("Ibrahim");
  }

  @ParameterizedTest
  @EnumSource
  void theHomePageAndOnesOwnSpaceLeadToRegistering(Db.Engine engine) {
    given(engine);
    var person = hall.person("Awa", AWA);
    assertThat(hall.site.guest().page("/")).contains("href=\"/inscription\"");
    assertThat(hall.browser(person).page("/mon-espace")).contains("href=\"/inscription\"");
    hall.register(person, "participant");
    assertThat(hall.browser(person).page("/mon-espace"))
        .contains("href=\"/mon-espace/inscription\"", "Confirmée");
  }

  @ParameterizedTest
  @EnumSource
  void twoYearsAfterTheEditionNobodyIsRemembered(Db.Engine engine) {
    given(engine);
    var person = hall.person("Awa", AWA);
    hall.register(person, "participant");
    var chore = hall.site.bean(OldRegistrations.class);
    chore.run();
    assertThat(hall.state(person)).isEqualTo("CONFIRMED");
    hall.clock()
        .forward(Duration.between(hall.clock().instant(), Instant.parse("2042-02-01T01:00:00Z")));
    chore.run();
    assertThat(hall.state(person)).isEmpty();
    assertThat(hall.broken()).isEmpty();
  }
}
