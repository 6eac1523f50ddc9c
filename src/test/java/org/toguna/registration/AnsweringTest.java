package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.Asking.PRESS;
import static org.toguna.registration.Asking.answers;
import static org.toguna.registration.Asking.given;
import static org.toguna.registration.Hall.OWN;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// Moussa, of the press, is asked what participants are not.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class AnsweringTest {
  private Hall hall;
  private PersonId moussa;
  private Guest phone;

  private void begin(Db.Engine engine) {
    hall = Asking.on(engine);
    moussa = hall.person("Moussa Traoré", "+22370112233");
    phone = hall.browser(moussa);
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private void refused(HttpResponse<String> answer, String... says) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(says);
    assertThat(hall.state(moussa)).isEmpty();
    assertThat(Asking.kept(hall)).isZero();
  }

  private static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("stays: " + answer.statusCode());
  }

  @ParameterizedTest
  @EnumSource
  void thePageSaysWhyEachQuestionIsAskedAndHowLongTheAnswerIsKept(Db.Engine engine) {
    begin(engine);
    assertThat(phone.page(PRESS))
        .contains(
            "Son nom\nPourquoi\u00a0: examiner la demande. Gardé jusqu’au 30 avril 2040.",
            "Seulement si «\u00a0Genre\u00a0»\u00a0: Radio, Télévision",
            "data-if=\"q-genre\"");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAnsweredIsKeptWithTheRegistration(Db.Engine engine) {
    begin(engine);
    assertThat(led(phone.post(PRESS, answers("q-carte", "03/02/2019")))).isEqualTo(OWN + "?fait=1");
    assertThat(given(hall, moussa))
        .containsExactly(
            "Média = Studio Tamani",
            "Genre = Télévision",
            "Du matériel = Oui",
            "Lequel = Une caméra\nDeux trépieds",
            "Carte depuis = 3 février 2019");
    assertThat(hall.site.as(Role.ORGANISER).page("/organisation/editions/9/inscriptions"))
        .contains("Studio Tamani", "Deux trépieds");
    assertThat(phone.page(OWN)).contains("href=\"/mon-espace/inscription/reponses\"");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aMissingAnswerIsNamedAndTheOthersStay(Db.Engine engine) {
    begin(engine);
    refused(
        phone.post(PRESS, answers("q-media", "")),
        "<a href=\"#f-q-media\">Média\u00a0: Ce champ est à remplir</a>",
        "Deux trépieds</textarea>",
        "value=\"oui\" checked");
    refused(
        phone.post(PRESS, Map.of("name", "Moussa", "q-media", "Tamani")), "href=\"#f-q-genre\"");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotAskedIsNeitherMissedNorKept(Db.Engine engine) {
    begin(engine);
    var sent = answers("q-genre_ecrit", "on", "q-liste", "Un drone");
    sent.remove("q-genre_tv");
    phone.post(PRESS, sent);
    assertThat(given(hall, moussa))
        .containsExactly("Média = Studio Tamani", "Genre = Presse écrite");
  }

  @ParameterizedTest
  @EnumSource
  void aQuestionAskedAfterAYesIsRequiredThenAndOnlyThen(Db.Engine engine) {
    begin(engine);
    refused(phone.post(PRESS, answers("q-liste", " ")), "href=\"#f-q-liste\"");
    phone.post(PRESS, answers("q-materiel", "non"));
    assertThat(given(hall, moussa)).contains("Du matériel = Non").hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"peut-être", "oui,non", "<b>"})
  void aChoiceNobodyOfferedIsRefused(String choice) {
    begin(Db.Engine.SQLITE);
    refused(phone.post(PRESS, answers("q-materiel", choice)), "Choisissez dans la liste");
    var sent = answers("q-genre_drone", "on");
    sent.remove("q-genre_tv");
    refused(phone.post(PRESS, sent), "href=\"#f-q-genre\"");
  }

  @ParameterizedTest
  @EnumSource
  void aTextTooLongAndADayThatIsNoneAreRefused(Db.Engine engine) {
    begin(engine);
    refused(phone.post(PRESS, answers("q-media", "ɲ".repeat(201))), "Ce texte est trop long");
    refused(phone.post(PRESS, answers("q-liste", "x".repeat(2_001))), "Ce texte est trop long");
    refused(phone.post(PRESS, answers("q-carte", "30/02/2019")), "Écrivez une date");
    refused(phone.post(PRESS, answers("q-carte", "1019")), "Écrivez une date");
  }

  @ParameterizedTest
  @EnumSource
  void numbersCountriesPhonesAndMailsAreBroughtToOneForm(Db.Engine engine) {
    begin(engine);
    phone.post(
        "/inscription/participant",
        Map.of(
            "name", "Moussa",
            "q-poids", "12,50",
            "q-pays", "NE",
            "q-joindre", "70 11 22 33",
            "q-courriel", "Moussa@Example.ML",
            "q-langue", "bm"));
    assertThat(given(hall, moussa))
        .containsExactly(
            "Bagage = 12.5\u00a0kg",
            "Pays = Niger",
            "Qui appeler = +223\u00a070\u00a011\u00a022\u00a033",
            "Courriel = moussa@example.ml",
            "Langue = Bamanankan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q-poids:lourd", "q-pays:ZZ", "q-joindre:12", "q-courriel:a@b", "q-langue:zz"})
  void whatIsNoneOfItsKindIsRefused(String wrong) {
    begin(Db.Engine.SQLITE);
    var pair = wrong.split(":");
    refused(
        phone.post("/inscription/participant", Map.of("name", "Moussa", pair[0], pair[1])),
        "href=\"#f-" + pair[0] + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cachee", "close"})
  void aClosedOrHiddenCategoryTakesNoAnswers(String slug) {
    begin(Db.Engine.SQLITE);
    var answer = phone.post("/inscription/" + slug, Map.of("name", "Moussa", "q-mot", "hé"));
    assertThat(answer.statusCode()).isIn(404, 422);
    assertThat(hall.state(moussa)).isEmpty();
    assertThat(Asking.kept(hall)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ɲ\u0300agalen", "A", "عائشة بنت أحمد", "ag Mohamed el hadj ould sidi ahmed"})
  void aNameStaysAsItWasWritten(String name) {
    begin(Db.Engine.SQLITE);
    assertThat(led(phone.post(PRESS, answers("name", name)))).isEqualTo(OWN + "?fait=1");
    assertThat(phone.page(OWN)).contains(name);
  }
}
