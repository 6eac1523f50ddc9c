package org.toguna.badge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.base.Words;
import org.toguna.kit.print.Press;

/// People whose badges are printed in tests. The PDFs of all are left in `target/badges`, to be
/// looked at.
final class Printed {
  static final String NKO_NAME = "ߝߊ߬ߘߌ߬ߡߊ߫ ߕߙߊߥߟߋ߫";
  static final int ARABIC_PAGE = 3;

  private static final SigningKey KEY = SigningKey.fresh(1);
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 29);
  private static final EditionId EDITION_ID = new EditionId(UUID.randomUUID());

  static final List<Face> FACES =
      List.of(
          shown(1, "Awa Traoré", "Université de Bamako", "Mali", "Panéliste", "#27336f"),
          shown(
              2,
              "Ŋanɲɛ Kɔnatɛ",
              "Direction générale des technologies de l’information et de la communication",
              "Burkina Faso",
              "Décideur public",
              "#972c1a"),
          shown(3, "محمد أغ إبراهيم", "جامعة نيامي", "Niger", "Presse", "#11633f"),
          shown(4, NKO_NAME, "Atelier Kurukanfuga", "Mali", "Exposante", "#e9b44c"),
          shown(
              5,
              "Marie-Thérèse Françoise Ouédraogo-Wattara",
              "Agence nationale de promotion des TIC",
              "Burkina Faso",
              "Délégation officielle",
              "#6d2b60"));

  private Printed() {}

  static byte[] all(Paper paper, Lang lang) {
    var pdf = pdf(paper, lang, FACES);
    try {
      var folder = Files.createDirectories(Path.of("target/badges"));
      var name = (paper.name() + '-' + lang.code() + ".pdf").toLowerCase(Locale.ROOT);
      Files.write(folder.resolve(name), pdf);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return pdf;
  }

  static byte[] pdf(Paper paper, Lang lang, List<Face> faces) {
    return pdf(paper, lang, Dress.PLAIN, faces);
  }

  static byte[] pdf(Paper paper, Lang lang, Dress dress, List<Face> faces) {
    try {
      var sheets = new Sheets(paper, edition(), lang, Texts.load(), dress);
      return BadgeSheet.pdf(new Press(), sheets, faces);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Edition edition() {
    return new Edition(
        EDITION_ID,
        new Edition.Ordinal(3, 2025, true, true),
        new Edition.Wording(
            Words.of("Semaine du numérique", "Digital week"),
            Words.NONE,
            Words.NONE,
            Words.NONE,
            new Edition.Told(Words.NONE, Words.NONE)),
        new Edition.Period(FIRST, FIRST.plusDays(2), ZoneId.of("Africa/Bamako")),
        new Edition.Venue("Centre International", "CICB", "Bamako", "ML", Words.NONE));
  }

  static Face face(long number, String name) {
    return shown(number, name, "", "", "Visiteur", "#8f4a08");
  }

  private static Face shown(
      long number, String name, String body, String country, String kind, String colour) {
    var id = new BadgeId(number << 40 | number);
    var access = new Access((int) number, 1, FIRST, FIRST.plusDays(2));
    var badge =
        new Badge(
            id,
            new Badge.Belongs(EDITION_ID, new Holder("registration", new UUID(0, number))),
            access,
            new Badge.Codes(KEY.sign(3, id, access, name), ShortCode.next()),
            new Badge.State(Instant.EPOCH, Optional.empty()));
    return new Face(badge, name, body, country, new Face.Kind(kind, colour));
  }
}
