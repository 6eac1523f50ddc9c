package org.toguna.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.publiclog.Commitment;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;

/// Fanta Diarra reads what the jury made of her dossier, on the day that is published and not
/// before.
class OwnResultTest {
  private static final Pattern SHEET =
      Pattern.compile("(?m)^sheet ([A-Z]) \\S+ entry (\\d+) score \\S+ salt (\\S+) digest (\\S+)$");

  @ParameterizedTest
  @EnumSource
  void aCandidateReadsTheDecisionAndEverySheetOnceTheListIsPublished(Db.Engine engine) {
    try (var heard = HeardOut.on(engine)) {
      var own = heard.dossiers().getFirst();
      var fanta = heard.hearing().browser(own.candidate());
      var oumar = heard.hearing().browser(heard.dossiers().get(1).candidate());
      var path = HeardOut.path(own);
      assertThat(fanta.page(path)).contains("pas encore publié").doesNotContain("Juré A");
      assertThat(fanta.get(path + "/shortlist.zip").statusCode()).isEqualTo(404);
      heard.retain(own);
      var page = fanta.page(path);
      assertThat(page)
          .contains("retenu à la présélection", "Juré A", "Juré C", "Vu au marché.", "Continuez.")
          .contains("93,33", "Indispensable")
          .doesNotContain("Juré D", "À revoir ensemble.")
          .doesNotContain("Aïssata", "Bakary", "Chaka");
      assertThat(page.replaceAll("<[^>]+>", "")).contains("1 / 3");
      assertThat(oumar.page(HeardOut.path(heard.dossiers().get(1))))
          .contains("pas retenu à la présélection");
      assertThat(oumar.get(path).statusCode()).as("somebody else’s").isEqualTo(404);
      assertThat(oumar.get(path + "/shortlist.zip").statusCode()).isEqualTo(404);
      assertThat(heard.hearing().site.get(path).statusCode()).as("a stranger").isEqualTo(303);
      holdsWhatWasSealed(heard, fanta.file(path + "/shortlist.zip"));
      heard.award(Map.of("un", own));
      assertThat(fanta.page(path))
          .contains("Premier prix", "5\u202f000\u202f000\u00a0FCFA", "Utile et viable.");
      assertThat(oumar.page(HeardOut.path(heard.dossiers().get(1))))
          .contains("ce dossier n’en a pas reçu");
    }
  }

  private static void holdsWhatWasSealed(HeardOut heard, byte[] archive) {
    var files = HeardOut.unpacked(archive);
    assertThat(files)
        .containsOnlyKeys(
            "resultat.txt",
            "regle.txt",
            "preuve-regle.txt",
            "fiche-A.txt",
            "preuve-A.txt",
            "fiche-B.txt",
            "preuve-B.txt",
            "fiche-C.txt",
            "preuve-C.txt");
    var result = files.getOrDefault("resultat.txt", "");
    assertThat(result).contains("mean 93.3333 of 100\nrank 1 of 3\ncalibrated ");
    assertThat(SHEET.matcher(result).results().toList())
        .hasSize(3)
        .allSatisfy(sheet -> {
          var text = files.getOrDefault("fiche-" + sheet.group(1) + ".txt", "");
          var salt = HexFormat.of().parseHex(sheet.group(3));
          var digest = Commitment.to(text.getBytes(StandardCharsets.UTF_8), salt).digest();
          assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sheet.group(4));
          assertThat(entered(heard, Long.parseLong(sheet.group(2)), sheet.group(4))).isTrue();
          assertThat(text).doesNotContain("À revoir ensemble.", "Maïga", "Sidibé", "Traoré");
        });
  }

  private static boolean entered(HeardOut heard, long entry, String digest) {
    var log = heard.hearing().site.bean(PublicLog.class);
    return heard.hearing().site.db().read(sql -> log.holds(sql, entry, Kind.SCORE, digest));
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoDossiersNobodyIsToldARank(Db.Engine engine) {
    try (var heard = HeardOut.on(engine, HeardOut.CANDIDATES.subList(0, 2))) {
      var own = heard.dossiers().getFirst();
      heard.retain(own);
      var fanta = heard.hearing().browser(own.candidate());
      assertThat(fanta.page(HeardOut.path(own)))
          .contains("93,33", "Juré A", "Sans rang ni note calibrée");
      var files = HeardOut.unpacked(fanta.file(HeardOut.path(own) + "/shortlist.zip"));
      assertThat(files.getOrDefault("resultat.txt", ""))
          .contains("mean 93.3333")
          .doesNotContain("rank", "calibrated");
    }
  }
}
