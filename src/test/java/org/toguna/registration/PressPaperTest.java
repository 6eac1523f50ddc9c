package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.Hall.OWN;
import static org.toguna.registration.PressRoom.DESK;
import static org.toguna.registration.PressRoom.PRESS;
import static org.toguna.registration.PressRoom.letter;
import static org.toguna.registration.PressRoom.typed;

import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;

/// Moussa hands in the letter of his newsroom; Fatoumata, who decides, reads it, and nobody else.
class PressPaperTest extends InThePressRoom {
  private String given() {
    return String.join("|", Asking.given(hall, moussa));
  }

  @ParameterizedTest
  @EnumSource
  void whoDecidesReadsTheLetterAsADownloadInWhichNothingRuns(Db.Engine engine) {
    begin(engine);
    assertThat(phone.page(PRESS)).contains("enctype=\"multipart/form-data\"", "8\u00a0Mo au plus");
    assertThat(PressRoom.send(phone, "lettre.pdf", letter("Studio Tamani")).statusCode())
        .isEqualTo(303);
    assertThat(given()).contains("Carte de presse = lettre.pdf (1\u00a0ko)");
    var desk = hall.site.as(Role.ORGANISER);
    var paper = PressRoom.paper(hall, moussa);
    assertThat(desk.page(DESK)).contains("href=\"" + paper + "\" download", "lettre.pdf");
    var read = desk.send(desk.to(paper), BodyHandlers.ofByteArray());
    assertThat(read.body()).isEqualTo(letter("Studio Tamani"));
    assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains("lettre.pdf");
    assertThat(read.headers().allValues("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(read.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(read.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @ParameterizedTest
  @EnumSource
  void toEverybodyElseItIsNotThere(Db.Engine engine) {
    begin(engine);
    PressRoom.send(phone, "lettre.pdf", letter("Studio Tamani"));
    var code = PressRoom.code(phone.page(OWN + "/reponses"));
    var path = "/fichiers/" + code + "/lettre.pdf";
    assertThat(phone.get(path).statusCode()).as("whose it is").isEqualTo(200);
    var hawa = hall.browser(hall.person("Hawa Maïga", "+22370112244"));
    assertThat(hawa.get(path).statusCode()).isEqualTo(404);
    assertThat(hall.site.guest().get(path).statusCode()).isEqualTo(404);
    assertThat(hall.site.as(Role.ORGANISER).get(path).statusCode()).isEqualTo(404);
    assertThat(hawa.get(PressRoom.paper(hall, moussa)).statusCode()).isNotEqualTo(200);
    assertThat(hall.site.as(Role.EDITOR).get(PressRoom.paper(hall, moussa)).statusCode())
        .isNotEqualTo(200);
    var stolen = typed();
    stolen.put("q-piece", code);
    assertThat(hawa.post(PRESS, stolen).body()).contains("Ce document n’est plus là");
  }

  @ParameterizedTest
  @EnumSource
  void whatWasTakenStaysWhileTheRestIsMended(Db.Engine engine) {
    begin(engine);
    var half = typed();
    half.put("q-media", "");
    var page = phone.hand(PRESS, half, "q-piece.file", "lettre.pdf", letter("Tamani")).body();
    assertThat(page).contains("lettre.pdf (1\u00a0ko)", "href=\"#f-q-media\"");
    var mended = typed();
    mended.put("q-piece", PressRoom.code(page));
    assertThat(phone.post(PRESS, mended).statusCode()).isEqualTo(303);
    assertThat(given()).contains("lettre.pdf");
    assertThat(PressRoom.files(hall)).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void aDoubleClickRegistersOnceAndKeepsOneFile(Db.Engine engine) throws Exception {
    begin(engine);
    Callable<Integer> click =
        () -> PressRoom.send(phone, "lettre.pdf", letter("Tamani")).statusCode();
    try (var fingers = Executors.newFixedThreadPool(2)) {
      for (var sent : fingers.invokeAll(List.of(click, click))) {
        assertThat(sent.get()).isEqualTo(303);
      }
    }
    PressRoom.send(phone, "lettre.pdf", letter("Tamani"));
    assertThat(given()).contains("lettre.pdf");
    assertThat(Asking.kept(hall)).isEqualTo(2);
    assertThat(PressRoom.files(hall)).isBetween(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void aFormLaidAsideComesBackWithItsDocument(Db.Engine engine) {
    begin(engine);
    phone.hand(PRESS + "/brouillon", typed(), "q-piece.file", "lettre.pdf", letter("Tamani"));
    hall.clock().forward(Duration.ofDays(9));
    PressRoom.chore(hall, "files unclaimed");
    var page = phone.page(PRESS);
    assertThat(page).contains("lettre.pdf (1\u00a0ko)", "Studio Tamani");
    var sent = typed();
    sent.put("q-piece", PressRoom.code(page));
    assertThat(phone.post(PRESS, sent).statusCode()).isEqualTo(303);
    assertThat(given()).contains("lettre.pdf");
  }

  @ParameterizedTest
  @EnumSource
  void anotherLetterTakesTheFirstOnesPlace(Db.Engine engine) {
    begin(engine);
    PressRoom.send(phone, "lettre.pdf", letter("Tamani"));
    phone.hand(OWN + "/reponses", typed(), "q-piece.file", "carte.pdf", letter("Carte 12"));
    assertThat(given()).contains("carte.pdf").doesNotContain("lettre.pdf");
    assertThat(PressRoom.files(hall)).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void itGoesWithTheRegistrationWithThePersonAndOnItsLastDay(Db.Engine engine) {
    begin(engine);
    PressRoom.send(phone, "lettre.pdf", letter("Tamani"));
    assertThat(phone.page("/mon-espace/donnees")).contains("lettre.pdf (1\u00a0ko)");
    hall.cancel(moussa);
    assertThat(PressRoom.files(hall)).as("cancelled").isZero();
    PressRoom.send(phone, "lettre.pdf", letter("Tamani"));
    PressRoom.daysAfter(hall, 15);
    assertThat(PressRoom.files(hall)).as("its last day").isOne();
    PressRoom.daysAfter(hall, 16);
    assertThat(PressRoom.files(hall)).as("the day after").isZero();
    assertThat(given()).contains("Studio Tamani");
  }

  @ParameterizedTest
  @EnumSource
  void erasedAPersonLeavesNoDocument(Db.Engine engine) {
    begin(engine);
    PressRoom.send(phone, "lettre.pdf", letter("Tamani"));
    phone.post("/donnees-effacees", Map.of("confirm", "on"));
    assertThat(hall.state(moussa)).isEmpty();
    assertThat(PressRoom.files(hall)).isZero();
  }
}
