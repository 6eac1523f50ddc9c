package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.Asking.PRESS;
import static org.toguna.registration.Asking.answers;
import static org.toguna.registration.Hall.OWN;
import static org.toguna.tables.Tables.QUESTION_DRAFT;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;
import org.toguna.people.PersonId;
import org.toguna.testing.Guest;

/// The power goes; Moussa continues later, on whatever phone he finds.
@SuppressWarnings("NullAway.Init") // each test begins with begin(…)
class LaidAsideTest {
  private static final String RESUME = "/inscription/reprise";
  private static final String NUMBER = "+22370112233";

  private Hall hall;
  private PersonId moussa;

  private void begin(Db.Engine engine) {
    hall = Asking.on(engine);
    moussa = hall.person("Moussa Traoré", NUMBER);
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("stays: " + answer.statusCode());
  }

  private static String laidAside(Guest phone) {
    var half = Map.of("name", "Moussa T.", "q-media", "Tamani", "q-genre_tv", "on");
    assertThat(led(phone.post(PRESS + "/brouillon", half))).isEqualTo(PRESS + "/brouillon");
    var page = phone.page(PRESS + "/brouillon");
    assertThat(page).contains("aucune place n’est gardée");
    var code = Pattern.compile(">([0-9A-Z]{5}-[0-9A-Z]{5})<").matcher(page);
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private int drafts() {
    return hall.site.db().read(sql -> sql.fetchCount(QUESTION_DRAFT));
  }

  @ParameterizedTest
  @EnumSource
  void aCodeBringsTheAnswersBackOnAnotherPhone(Db.Engine engine) {
    begin(engine);
    var code = laidAside(hall.browser(moussa));
    assertThat(hall.letters(NUMBER)).containsExactly("registration.letter.aside");
    assertThat(hall.state(moussa)).isEmpty();
    var other = hall.site.guest();
    var spoken = code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');
    assertThat(led(other.post(RESUME, Map.of("code", spoken)))).isEqualTo(PRESS);
    assertThat(led(other.get(PRESS))).isEqualTo("/connexion?vers=" + PRESS);
    var signedIn = hall.browser(moussa).with("reprise", other.cookie("reprise").orElseThrow());
    assertThat(signedIn.page(PRESS))
        .contains("Voici vos réponses mises de côté", "value=\"Tamani\"", "value=\"Moussa T.\"");
    assertThat(led(signedIn.post(PRESS, answers()))).isEqualTo(OWN + "?fait=1");
    assertThat(drafts()).isZero();
    assertThat(signedIn.cookie("reprise").orElse("")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void laidAsideAgainItHasTheSameCode(Db.Engine engine) {
    begin(engine);
    var phone = hall.browser(moussa);
    var code = laidAside(phone);
    assertThat(laidAside(phone)).isEqualTo(code);
    assertThat(hall.letters(NUMBER)).hasSize(1);
    assertThat(drafts()).isEqualTo(1);
    var once = Map.of("name", "Moussa", "_once", "0123456789abcdefghijklmnop");
    var clicks = hall.browser(moussa);
    clicks.post(PRESS + "/brouillon", once);
    hall.browser(moussa).post(PRESS + "/brouillon", once);
    assertThat(drafts()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void theDatabaseDoesNotKnowTheCode(Db.Engine engine) {
    begin(engine);
    var code = laidAside(hall.browser(moussa)).replace("-", "").toLowerCase(Locale.ROOT);
    var kept = hall.site.db().read(sql -> sql.selectFrom(QUESTION_DRAFT).fetch().formatCSV());
    assertThat(kept).contains("Tamani").doesNotContain(code);
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWasSignedOutMeanwhileLosesNothing(Db.Engine engine) {
    begin(engine);
    var phone = hall.site.guest();
    var door = "/connexion?vers=" + PRESS + "&garde=1";
    assertThat(led(phone.post(PRESS, answers()))).isEqualTo(door);
    assertThat(phone.page(door)).contains("Ce que vous avez rempli est gardé", "value=\"" + PRESS);
    var back = hall.browser(moussa).with("reprise", phone.cookie("reprise").orElseThrow());
    assertThat(back.page(PRESS)).contains("value=\"Studio Tamani\"", "Deux trépieds</textarea>");
    assertThat(hall.state(moussa)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aWrongCodeAndOneThatIsOverLookAlike(Db.Engine engine) {
    begin(engine);
    var code = laidAside(hall.browser(moussa));
    var wrong = hall.site.guest().post(RESUME, Map.of("code", "ZZZZZ-ZZZZZ"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    hall.clock().forward(Duration.ofDays(15));
    var over = hall.site.guest().post(RESUME, Map.of("code", code));
    assertThat(plain(over, code)).isEqualTo(plain(wrong, "ZZZZZ-ZZZZZ"));
  }

  private static String plain(HttpResponse<String> answer, String code) {
    return answer.statusCode()
        + answer.body().replace(code, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @EnumSource
  void whatOneLaidAsideNobodyElseReads(Db.Engine engine) {
    begin(engine);
    var code = laidAside(hall.browser(moussa));
    var awa = hall.browser(hall.person("Awa", "+22370112244"));
    assertThat(awa.post(RESUME, Map.of("code", code)).statusCode()).isEqualTo(422);
    awa.with("reprise", code.replace("-", "").toLowerCase(Locale.ROOT));
    assertThat(awa.page(PRESS)).doesNotContain("Tamani");
    assertThat(led(awa.get(PRESS + "/brouillon"))).isEqualTo(RESUME);
  }

  @ParameterizedTest
  @EnumSource
  void guessingIsBraked(Db.Engine engine) {
    begin(engine);
    var guesser = hall.site.guest();
    for (int i = 0; i < 120; i++) {
      assertThat(guesser.post(RESUME, Map.of("code", "ZZZZZ-ZZZZ" + i % 10)).statusCode())
          .isEqualTo(422);
    }
    assertThat(guesser.post(RESUME, Map.of("code", "ZZZZZ-ZZZZZ")).statusCode()).isEqualTo(429);
  }

  @ParameterizedTest
  @EnumSource
  void aClosedOrHiddenCategoryLaysNothingAside(Db.Engine engine) {
    begin(engine);
    var phone = hall.browser(moussa);
    assertThat(phone.post("/inscription/cachee/brouillon", answers()).statusCode()).isEqualTo(404);
    assertThat(led(phone.post("/inscription/close/brouillon", answers())))
        .isEqualTo("/inscription/close");
    assertThat(drafts()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void afterFourteenDaysItIsDeletedAndNotBefore(Db.Engine engine) {
    begin(engine);
    laidAside(hall.browser(moussa));
    var chore = hall.site.bean("oldDrafts", Chore.class);
    hall.clock().forward(Duration.ofDays(13));
    chore.run();
    assertThat(drafts()).isEqualTo(1);
    hall.clock().forward(Duration.ofDays(1).plusMinutes(1));
    chore.run();
    assertThat(drafts()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void thePersonSeesAndErasesWhatItLaidAside(Db.Engine engine) {
    begin(engine);
    var phone = hall.browser(moussa);
    laidAside(phone);
    assertThat(phone.page("/mon-espace/donnees")).contains("Vos formulaires mis de côté", "Tamani");
    phone.post("/donnees-effacees", Map.of("confirm", "on"));
    assertThat(drafts()).isZero();
  }
}
