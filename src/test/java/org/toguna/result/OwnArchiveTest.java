package org.toguna.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.toguna.kit.base.StoredZip;
import org.toguna.kit.db.Db;
import org.toguna.testing.Browser;
import org.toguna.testing.Look;
import org.toguna.testing.Visit;

/// Fanta Diarra saved her archive and the verifier, cuts the network and gives it the one file.
class OwnArchiveTest {
  private static final Pattern KEY =
      Pattern.compile("[^\\s<>\"]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{40,}={0,2}");
  @TempDir static Path home;

  private static HeardOut heard;
  private static Visit visit;
  private static byte[] archive;
  private static String key;

  @BeforeAll
  static void whatSheKept() throws IOException {
    heard = HeardOut.on(Db.Engine.SQLITE);
    var own = heard.dossiers().getFirst();
    heard.retain(own);
    var site = heard.hearing().site;
    archive = heard.hearing().browser(own.candidate()).file(HeardOut.path(own) + "/shortlist.zip");
    var found = KEY.matcher(site.page("/journal"));
    assertThat(found.find()).isTrue();
    key = found.group().replace("&#43;", "+");
    var file = home.resolve("verificateur.html");
    Files.writeString(file, site.get("/journal/verificateur.html?lang=fr").body());
    visit = Browser.of(site, Look.PHONE);
    visit.context().setOffline(true);
    visit.page().navigate(file.toUri().toString());
  }

  @AfterAll
  static void close() {
    visit.close();
    heard.close();
  }

  private static String said(byte[] zip) {
    var page = visit.page();
    page.reload();
    page.locator("#key").fill(key);
    page.locator("#files").setInputFiles(new FilePayload("resultat.zip", "application/zip", zip));
    page.locator("#found section").nth(HeardOut.unpacked(zip).size() - 1).waitFor();
    page.waitForCondition(() -> page.locator("#verdict[aria-busy]").count() == 0);
    return page.locator("#verdict").innerText() + "\n" + page.locator("#found").innerText();
  }

  private static byte[] with(String name, UnaryOperator<String> change) {
    SequencedMap<String, String> files = HeardOut.unpacked(archive);
    files.computeIfPresent(name, (_, text) -> change.apply(text));
    return StoredZip.of(files);
  }

  @Test
  void theArchiveAgreesWithoutTheNetworkAndWithoutASaltToCopy() {
    assertThat(said(archive))
        .startsWith("Tout concorde.")
        .contains("La moyenne 93.3333 est juste\u00a0: 3 fiches.", "La fiche C est inscrite");
  }

  @Test
  void aSheetThatWasTakenOutOfItIsAskedFor() {
    SequencedMap<String, String> files = HeardOut.unpacked(archive);
    files.remove("fiche-B.txt");
    assertThat(said(StoredZip.of(files)))
        .startsWith("Rien de faux, mais tout n’a pu être vérifié.")
        .contains("Ajoutez la fiche B")
        .doesNotContain("Ajoutez la fiche A");
  }

  @Test
  void whatWasChangedInItIsSeen() {
    var lies =
        Map.of(
            "Le résultat annonce 99.3333, les fiches donnent 93.3333.",
            with("resultat.txt", text -> text.replace("mean 93.3333", "mean 99.3333")),
            "Cette signature n’est pas celle",
            with("resultat.txt", text -> text.replace("rank 1", "rank 2")),
            "Le journal porte autre chose",
            with("fiche-A.txt", text -> text.replace("Continuez.", "Arrêtez.")));
    lies.forEach((sentence, zip) -> {
      var said = said(zip);
      assertThat(said).contains(sentence);
      assertThat(said).doesNotStartWith("Tout concorde.");
    });
  }
}
