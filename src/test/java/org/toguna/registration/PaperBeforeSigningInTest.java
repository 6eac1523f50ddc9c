package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.PressRoom.PRESS;
import static org.toguna.registration.PressRoom.letter;
import static org.toguna.registration.PressRoom.typed;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Guest;
import org.toguna.testing.PostedLetters;

/// Moussa hands his letter in and is not signed in, or not any more.
class PaperBeforeSigningInTest extends InThePressRoom {
  private String given() {
    return String.join("|", Asking.given(hall, moussa));
  }

  private void signIn(Guest browser) {
    browser.post("/connexion", Map.of("contact", "+22370112233", "vers", PRESS));
    var code = hall.site.bean(PostedLetters.class).newestCode();
    var on = browser.post("/connexion/code", Map.of("code", code));
    assertThat(on.headers().firstValue("Location")).contains(PRESS);
  }

  @ParameterizedTest
  @EnumSource
  void theLetterGoesThroughSigningInWithTheAnswers(Db.Engine engine) {
    begin(engine);
    var browser = hall.site.guest();
    var away = PressRoom.send(browser, "lettre.pdf", letter("Studio Tamani"));
    assertThat(away.headers().firstValue("Location"))
        .contains("/connexion?vers=" + PRESS + "&garde=1");
    signIn(browser);
    var page = browser.page(PRESS);
    assertThat(page).contains("lettre.pdf (1\u00a0ko)", "value=\"Studio Tamani\"");
    var half = typed();
    half.put("q-piece", PressRoom.code(page));
    half.put("q-media", "");
    assertThat(browser.post(PRESS, half).body()).contains("lettre.pdf", "href=\"#f-q-media\"");

    var aside = browser.cookie("reprise").orElseThrow();
    var depot = browser.cookie("depot").orElseThrow();
    var hawa = hall.browser(hall.person("Hawa Maïga", "+22370112244"));
    hawa.with("reprise", aside).with("depot", depot);
    assertThat(hawa.page(PRESS)).as("it is Moussa's now").doesNotContain("lettre.pdf", "Tamani");
    var stolen = typed();
    stolen.put("q-piece", PressRoom.code(page));
    assertThat(hawa.post(PRESS, stolen).body()).contains("Ce document n’est plus là");

    stolen.put("name", "Moussa Traoré");
    assertThat(browser.post(PRESS, stolen).statusCode()).isEqualTo(303);
    assertThat(given()).contains("Carte de presse = lettre.pdf (1\u00a0ko)");
    assertThat(PressRoom.files(hall)).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void whatHeHandedInBeforeHisSessionEndedIsStillHis(Db.Engine engine) {
    begin(engine);
    var half = typed();
    half.put("q-media", "");
    var page = phone.hand(PRESS, half, "q-piece.file", "lettre.pdf", letter("Tamani")).body();
    var whole = typed();
    whole.put("q-piece", PressRoom.code(page));
    var out = hall.site.guest();
    assertThat(out.post(PRESS, whole).headers().firstValue("Location"))
        .contains("/connexion?vers=" + PRESS + "&garde=1");
    signIn(out);
    var back = out.page(PRESS);
    assertThat(back).contains("lettre.pdf (1\u00a0ko)", "value=\"Studio Tamani\"");
    assertThat(out.post(PRESS, whole).statusCode()).isEqualTo(303);
    assertThat(given()).contains("lettre.pdf");
  }

  @ParameterizedTest
  @EnumSource
  void laidAsideWithoutSigningInItBringsTheLetterBackWhereTheCodeIsTyped(Db.Engine engine) {
    begin(engine);
    var browser = hall.site.guest();
    browser.hand(PRESS + "/brouillon", typed(), "q-piece.file", "lettre.pdf", letter("Tamani"));
    phone.post("/inscription/reprise", Map.of("code", browser.cookie("reprise").orElseThrow()));
    var page = phone.page(PRESS);
    assertThat(page).contains("lettre.pdf (1\u00a0ko)");
    var whole = typed();
    whole.put("q-piece", PressRoom.code(page));
    phone.post(PRESS + "/brouillon", whole);
    assertThat(hall.letters("+22370112233")).containsExactly("registration.letter.aside");
    assertThat(phone.post(PRESS, whole).statusCode()).isEqualTo(303);
    assertThat(given()).contains("lettre.pdf");
  }
}
