package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.Asking.PRESS;
import static org.toguna.registration.Asking.answers;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// Fatoumata writes what the press is asked.
@SuppressWarnings("NullAway.Init") // each test begins with begin(…)
class QuestionDeskTest {
  private Hall hall;
  private Guest desk;
  private String path;
  private PersonId moussa;

  private void begin(Db.Engine engine) {
    hall = Asking.on(engine);
    desk = hall.site.as(Role.ORGANISER);
    path = "/organisation/editions/9/categories/" + hall.category("presse").id() + "/questions";
    moussa = hall.person("Moussa", "+22370112233");
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private static Map<String, String> question(String label, String kind, String... more) {
    var form =
        new HashMap<>(
            Map.of("label.fr", label, "kind", kind, "purpose.fr", "essayer", "days", "30"));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  /// The id of a question as the list links to it.
  private String id(String label) {
    var item =
        Pattern.compile(
                "<li><div><b>" + Pattern.quote(label) + "</b>.*?/questions/([0-9a-f-]{36})\"",
                Pattern.DOTALL)
            .matcher(desk.page(path));
    assertThat(item.find()).as(label).isTrue();
    return item.group(1);
  }

  private static void says(HttpResponse<String> answer, String sentence) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  @ParameterizedTest
  @EnumSource
  void theCategoryLeadsToItsQuestions(Db.Engine engine) {
    begin(engine);
    assertThat(desk.page(path.replace("/questions", ""))).contains("href=\"" + path + "\"");
    assertThat(desk.page(path)).contains("Média", "Plusieurs choix", "Aperçu", "f-q-media");
  }

  @ParameterizedTest
  @EnumSource
  void aQuestionThatIsAddedIsAskedAfterTheAnswersItDependsOn(Db.Engine engine) {
    begin(engine);
    var condition = "if-" + id("Genre") + "_ecrit";
    var added =
        desk.post(
            path,
            question(
                "Tirage",
                "ONE",
                "required",
                "on",
                "choice-1.fr",
                "Petit",
                "choice-2.fr",
                "Grand",
                condition,
                "on"));
    assertThat(added.statusCode()).isEqualTo(303);
    var phone = hall.browser(moussa);
    assertThat(phone.page(PRESS))
        .contains("Seulement si «\u00a0Genre\u00a0»\u00a0: Presse écrite", "q-tirage");
    assertThat(phone.post(PRESS, answers("q-genre_ecrit", "on")).statusCode()).isEqualTo(422);
    phone.post(PRESS, answers("q-genre_ecrit", "on", "q-tirage", "grand"));
    assertThat(Asking.given(hall, moussa)).contains("Tirage = Grand");
    assertThat(desk.page("/organisation/journal?sujet=question"))
        .contains("Ajout", "Tirage", "Petit, Grand");
  }

  @ParameterizedTest
  @EnumSource
  void sentTwiceAQuestionIsAddedOnce(Db.Engine engine) {
    begin(engine);
    var form = question("Tirage", "NUMBER", "_once", "0123456789abcdefghijklmnop");
    desk.post(path, form);
    desk.post(path, form);
    assertThat(desk.page(path).split("<b>Tirage</b>", -1)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aQuestionWithoutReasonOrChoicesIsRefused(Db.Engine engine) {
    begin(engine);
    says(desk.post(path, question("Tirage", "SHORT", "purpose.fr", "")), "href=\"#f-purpose-fr\"");
    says(desk.post(path, question("Tirage", "ONE", "choice-1.fr", "Un")), "au moins deux choix");
    says(desk.post(path, question("Tirage", "SHORT", "days", "731")), "href=\"#f-days\"");
    says(
        desk.post(
            path,
            question(
                "Tirage",
                "SHORT",
                "if-" + id("Genre") + "_tv",
                "on",
                "if-" + id("Du matériel") + "_oui",
                "on")),
        "d’une seule question");
  }

  @ParameterizedTest
  @EnumSource
  void theOrderChangesButNoQuestionPassesTheOneItDependsOn(Db.Engine engine) {
    begin(engine);
    assertThat(desk.post(path + "/" + id("Carte depuis") + "/rang", Map.of()).statusCode())
        .isEqualTo(303);
    var page = desk.page(path);
    assertThat(page.indexOf("<b>Carte depuis")).isLessThan(page.indexOf("<b>Lequel"));
    desk.post(path + "/" + id("Carte depuis") + "/rang", Map.of());
    says(desk.post(path + "/" + id("Lequel") + "/rang", Map.of()), "doit rester après elle");
    desk.post(path + "/" + id("Média") + "/rang", Map.of());
    hall.browser(moussa).post(PRESS, answers());
    assertThat(Asking.given(hall, moussa)).hasSize(4);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void answersStayWhenTheWordsChangeAndHoldTheKind(Db.Engine engine) {
    begin(engine);
    hall.browser(moussa).post(PRESS, answers());
    var media = id("Média");
    assertThat(desk.page(path + "/" + media)).contains("Une réponse a déjà été donnée");
    says(desk.post(path + "/" + media, question("Média", "LONG")), "ne change plus");
    desk.post(path + "/" + media, question("Rédaction", "SHORT"));
    assertThat(Asking.given(hall, moussa)).contains("Rédaction = Studio Tamani");
    says(
        desk.post(
            path + "/" + id("Genre"),
            question(
                "Genre",
                "SEVERAL",
                "choice-1.fr",
                "Radio",
                "choice-1-slug",
                "radio",
                "choice-2.fr",
                "Blog")),
        "il doit rester");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void removingSaysHowManyAnswersGoAndIsRefusedWhileAnotherDependsOnIt(Db.Engine engine) {
    begin(engine);
    hall.browser(moussa).post(PRESS, answers());
    assertThat(desk.page(path)).contains("et une réponse avec elle, pour de bon");
    says(desk.post(path + "/" + id("Genre") + "/suppression", Map.of()), "dépend de celle-ci");
    desk.post(path + "/" + id("Média") + "/suppression", Map.of());
    assertThat(Asking.given(hall, moussa)).hasSize(3);
    assertThat(Asking.kept(hall)).isEqualTo(3);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anotherEditionsCategoryIsNotThere(Db.Engine engine) {
    begin(engine);
    assertThat(desk.get(path.replace("/9/", "/8/")).statusCode()).isEqualTo(404);
    var nobody =
        path.replace(hall.category("presse").id().toString(), UUID.randomUUID().toString());
    assertThat(desk.get(nobody).statusCode()).isEqualTo(404);
    assertThat(desk.post(nobody, question("Tirage", "SHORT")).statusCode()).isEqualTo(404);
    var other =
        path.replace(
            hall.category("presse").id().toString(), hall.category("vingt").id().toString());
    assertThat(desk.get(other + "/" + id("Média")).statusCode()).isEqualTo(404);
    desk.post(other + "/" + id("Carte depuis") + "/suppression", Map.of());
    assertThat(desk.page(path)).contains("Carte depuis");
  }
}
