package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Person;
import org.toguna.people.Whom;
import org.toguna.registration.Admission;
import org.toguna.registration.Enlisted;
import org.toguna.registration.Roster;

/// Names at the gates: on paper, on devices that may have them, and gone with the person.
class NamesTest {

  @AfterAll
  static void close() {
    Cicb.closeAll();
  }

  @ParameterizedTest
  @EnumSource
  void onlyADeviceThatMayKnowsNames(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    Enlisted.in(cicb.site, cicb.edition, "participant", "Ɔkɔ Bɛrɛ", "+22370000001");
    var north = cicb.entrance("Nord");
    var device = cicb.device(true, north);
    var knowing = new Phone(cicb.site, device).enrol(cicb.code(device));
    assertThat(knowing.get("/badges").body()).contains("Ɔkɔ Bɛrɛ");
    assertThat(cicb.phone(north).get("/badges").body()).doesNotContain("Bɛrɛ");
  }

  @ParameterizedTest
  @EnumSource
  void theListOnPaperHoldsACategorysPeopleByLetter(Db.Engine engine) throws Exception {
    var cicb = Cicb.on(engine);
    Enlisted.in(cicb.site, cicb.edition, "participant", "Élise Dao", "+22370000002");
    Enlisted.in(cicb.site, cicb.edition, "participant", "Zeïnab Maïga", "+22370000003");
    assertThat(cicb.site.page(cicb.edition.desk("/controle/listes"))).contains("Participant");
    int number = category(cicb).number();
    var text = text(cicb, "/controle/listes/papier?categorie=" + number);
    assertThat(text).containsSubsequence("Participant", "E", "Élise Dao", "Z", "Zeïnab Maïga");
    var code = entry(cicb, "Élise Dao").shortCode();
    assertThat(text).contains(code);
  }

  private static Admission category(Cicb cicb) {
    return cicb.site.db().read(sql -> Admission.of(sql, cicb.edition.id())).getFirst();
  }

  private static Roster.Entry entry(Cicb cicb, String name) {
    return cicb.site.db().read(sql -> Roster.of(sql, cicb.edition.id())).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Cicb cicb, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(cicb.site.origin() + cicb.edition.desk(path)))
            .header("Accept-Language", "fr")
            .build();
    var pdf = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException noPdf) {
      throw new UncheckedIOException(noPdf);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatACategoryOpensTodayCountsWhateverWasPrinted(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    Enlisted.in(cicb.site, cicb.edition, "participant", "Fanta Cissé", "+22370000004");
    var code = entry(cicb, "Fanta Cissé").shortCode();
    var press = cicb.gate("Presse", Map.of("kind", "ZONE", "zone", "5"));
    var phone = cicb.phone(press);
    assertThat(phone.ask(press, code, Way.IN)).isEqualTo("ENTER");
    assertThat(phone.ask(press, code, Way.OUT)).isEqualTo("LEAVE");
    cicb.participantsOpen("[1]");
    Cicb.CLOCK.set(Cicb.MORNING.plus(Duration.ofMinutes(1)));
    assertThat(phone.ask(press, code, Way.IN)).isEqualTo("WRONG_ZONE");
    cicb.participantsOpen("[1, 5]");
    Cicb.CLOCK.set(Cicb.MORNING.plus(Duration.ofMinutes(2)));
    assertThat(phone.ask(press, code, Way.IN)).isEqualTo("ENTER");
  }

  @ParameterizedTest
  @EnumSource
  void aPersonReadsWhereItPassed(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var person = Enlisted.in(cicb.site, cicb.edition, "participant", "Awa Dembélé", "+22370000005");
    var north = cicb.entrance("Nord");
    cicb.phone(north).ask(north, entry(cicb, "Awa Dembélé").shortCode(), Way.IN);
    var badges = cicb.site.db().read(sql -> Roster.badges(sql, person));
    assertThat(badges).hasSize(1);
    var whom = new Whom(new Person(person, "Awa Dembélé", Lang.FR, false), List.of(), Set.of());
    var held = cicb.site.db().read(sql -> cicb.site.bean(CheckinHeld.class).about(sql, whom));
    assertThat(held.getFirst().rows()).hasSize(1);
    assertThat(held.getFirst().rows().getFirst()).contains(Fact.of("gate", north.name()));
  }
}
