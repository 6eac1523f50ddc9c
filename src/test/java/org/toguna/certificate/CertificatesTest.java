package org.toguna.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.CERTIFICATE;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.OpenCall;
import org.toguna.deliberation.Deliberated;
import org.toguna.kit.db.Db;
import org.toguna.kit.print.PdfA;
import org.toguna.kit.print.PdfSigner;
import org.toguna.kit.print.PdfUa;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;

/// Fonio of Awa Dembélé won, Karité of Fanta Koné came as far as the shortlist.
class CertificatesTest {
  private static final Map<String, String> SIGNED =
      Map.of("by", "Mariam Sow", "as", "Commissaire de la Semaine");

  private static String desk(Deliberated done) {
    return done.call.edition.desk("/concours/" + done.contest()) + CertificateDesk.BELOW;
  }

  private static List<Certificate> all(Deliberated done) {
    return done.site().db().read(sql -> Certificate.in(sql, done.contest()));
  }

  private static Certificate of(Deliberated done, Kind kind, String project) {
    return all(done).stream()
        .filter(one -> one.due().kind() == kind && one.due().wording().project().equals(project))
        .findFirst()
        .orElseThrow();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasPublishedIsCertifiedOnceAndAnybodyMayVerifyIt(Db.Engine engine) throws IOException {
    try (var done = Deliberated.on(engine)) {
      var site = done.site();
      var early = site.as(Role.ORGANISER);
      assertThat(early.page(desk(done))).contains("Rien n’est publié encore");
      OpenCall.led(early.post(desk(done), SIGNED));
      assertThat(all(done)).isEmpty();
      done.shortlist("Fonio", "Karité").awards(Map.of("un", "Fonio"));
      var organiser = site.as(Role.ORGANISER);
      assertThat(organiser.post(desk(done), Map.of("by", "")).statusCode()).isEqualTo(422);
      OpenCall.led(organiser.post(desk(done), SIGNED));
      OpenCall.led(organiser.post(desk(done), SIGNED));
      assertThat(all(done)).as("a prize, two on the shortlist, three jurors").hasSize(6);
      assertThat(organiser.page(desk(done))).contains("Toutes les attestations sont délivrées");
      var prize = of(done, Kind.LAUREATE, "Fonio");
      var awa = done.call.browser(done.candidate("Fonio"));
      assertThat(awa.page("/mon-espace")).contains("Mes attestations");
      var pdf = "/mon-espace/attestations/" + prize.code() + ".pdf";
      assertThat(text(awa.file(pdf)).replaceAll("\\s+", " "))
          .contains("Awa Dembélé", "Fonio", "Premier prix", "Mariam Sow", prize.shownCode());
      signed(awa.file(pdf));
      verified(site.guest(), prize);
      var fanta = done.call.browser(done.candidate("Karité"));
      assertThat(fanta.get(pdf).statusCode()).as("somebody else’s paper").isEqualTo(404);
      assertThat(site.guest().get(pdf).statusCode()).isEqualTo(303);
      assertThat(Promises.brokenIn(site)).isEmpty();
    }
  }

  /// By the file itself: complete for good, accessible, and a changed byte shows.
  private static void signed(byte[] pdf) {
    assertThat(PdfA.broken(pdf)).isEmpty();
    assertThat(PdfUa.broken(pdf)).isEmpty();
    assertThat(PdfSigner.holds(pdf)).isTrue();
    var tampered = pdf.clone();
    tampered[pdf.length / 3] ^= 1;
    assertThat(PdfSigner.holds(tampered)).isFalse();
  }

  private static void verified(Guest anybody, Certificate prize) {
    assertThat(anybody.page(prize.path()))
        .contains(
            "Attestation authentique",
            "Awa Dembélé",
            "Fonio",
            "Premier prix",
            "signature électronique");
    assertThat(anybody.get(prize.path()).headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    var typed = prize.shownCode().replace('1', 'I').replace('0', 'o');
    var found = anybody.get("/verifier?code=" + typed);
    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(found.headers().firstValue("Location")).hasValue(prize.path());
    assertThat(anybody.page("/verifier?code=0000-0000-0000")).contains("ne porte ce code");
    assertThat(anybody.get("/attestations/000000000000").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void aRevokedOneIsToldAsSuchAndMayBeIssuedAnew(Db.Engine engine) {
    try (var done = Deliberated.on(engine).shortlist("Karité")) {
      var site = done.site();
      var organiser = site.as(Role.ORGANISER);
      OpenCall.led(organiser.post(desk(done), SIGNED));
      var wrong = of(done, Kind.FINALIST, "Karité");
      var revocation = desk(done) + "/" + wrong.id() + "/revocation";
      assertThat(organiser.post(revocation, Map.of("reason", "")).statusCode()).isEqualTo(422);
      OpenCall.led(organiser.post(revocation, Map.of("reason", "Nom mal écrit.")));
      assertThat(site.page(wrong.path()))
          .contains("Révoquée le")
          .doesNotContain("Attestation authentique", "Nom mal écrit.");
      var fanta = done.call.browser(done.candidate("Karité"));
      var pdf = "/mon-espace/attestations/" + wrong.code() + ".pdf";
      assertThat(fanta.get(pdf).statusCode()).isEqualTo(404);
      OpenCall.led(organiser.post(desk(done), SIGNED));
      assertThat(all(done))
          .filteredOn(one -> one.due().kind() == Kind.FINALIST)
          .hasSize(2)
          .filteredOn(Certificate::valid)
          .hasSize(1);
      assertThatThrownBy(() ->
              site.db()
                  .run(unit ->
                      unit.sql().update(CERTIFICATE).set(CERTIFICATE.NAME, "Une autre").execute()))
          .as("nobody writes another name on it")
          .isInstanceOf(RuntimeException.class);
    }
  }
}
