package org.toguna.kit.publiclog;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Browser;
import org.toguna.testing.ChoresDone;
import org.toguna.testing.Look;
import org.toguna.testing.TestSite;
import org.toguna.testing.Visit;

/// Oumar, an observer, saved the verifier, cuts the network and gives it what he kept: as it is,
/// and as somebody would have wanted it to be.
class VerifierPageTest {
  @TempDir static Path home;

  private static TestSite site;
  private static Visit visit;

  private static KeptEvening kept;

  @BeforeAll
  static void anEveningOfVoting() throws IOException {
    site = TestSite.on(Db.Engine.SQLITE);
    ChoresDone.await(site);
    kept = KeptEvening.of(site);
    var file = home.resolve("verificateur.html");
    Files.writeString(file, site.get("/journal/verificateur.html?lang=fr").body());
    visit = Browser.of(site, Look.PHONE);
    visit.context().setOffline(true);
    visit.page().navigate(file.toUri().toString());
  }

  @AfterAll
  static void close() {
    if (visit != null) {
      visit.close();
    }
    site.close();
  }

  /// Gives the page these files and the key, and reads what it says of them all and of each.
  private static String said(String key, Map<String, String> files) {
    Page page = visit.page();
    page.reload();
    page.locator("#key").fill(key);
    page.locator("#files")
        .setInputFiles(
            files.entrySet().stream()
                .map(file ->
                    new FilePayload(
                        file.getKey(),
                        "text/plain",
                        file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toArray(FilePayload[]::new));
    page.locator("#found section").nth(files.size() - 1).waitFor();
    page.waitForCondition(() -> page.locator("#verdict[aria-busy]").count() == 0);
    return page.locator("#verdict").innerText() + "\n" + page.locator("#found").innerText();
  }

  @Test
  void whatWasKeptAgreesWithoutTheNetwork() {
    assertThat(said(kept.key(), kept.all()))
        .startsWith("Tout concorde.")
        .contains(
            "Les 6 premières inscriptions sont exactement",
            "Les 306 premières inscriptions sont exactement",
            "L’inscription 2 (Bulletin, ",
            "Il est inscrit sous le numéro 2",
            "Chacun des 5 bulletins",
            "Le total est juste",
            "Publié tel quel");
    assertThat(visit.faults())
        .as("beyond the file itself")
        .allMatch(VerifierPageTest::opensTheFile);
  }

  private static boolean opensTheFile(String fault) {
    return fault.endsWith(" asks " + visit.page().url());
  }

  @Test
  void aVoterNeedsOnlyTheProofAndTheReceipt() {
    assertThat(said(kept.key(), Map.of("proof", kept.proof(), "receipt", kept.receipt())))
        .startsWith("Tout concorde.");
    assertThat(said("", Map.of("proof", kept.proof())))
        .startsWith("Rien de faux, mais tout n’a pu être vérifié.");
  }

  /// Something that was changed, and what is said of it.
  record Lie(String name, String file, String content, String said) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Lie> lies() {
    var lines = kept.entries().lines().toList();
    var moved = new ArrayList<>(lines);
    Collections.swap(moved, 100, 101);
    var point = kept.late().split("\n", -1);
    return Stream.of(
        new Lie(
            "an entry was altered",
            "entries",
            kept.entries().replace(lines.get(3), altered(lines.get(3))),
            "Les 6 premières inscriptions ne sont pas celles"),
        new Lie(
            "an entry was dropped",
            "entries",
            kept.entries().replace(lines.get(200) + "\n", ""),
            "Il engage 306 inscriptions et il n’y en a que 305"),
        new Lie(
            "two entries changed places",
            "entries",
            String.join("\n", moved) + "\n",
            "Les 306 premières inscriptions ne sont pas celles"),
        new Lie(
            "the journal was rolled back",
            "entries",
            String.join("\n", lines.subList(0, 6)) + "\n",
            "les dernières ont été retirées"),
        new Lie(
            "a checkpoint was forged",
            "late",
            kept.late().replace(point[1] + "\n", "307\n"),
            "Cette signature n’est pas celle"),
        new Lie(
            "a total was changed",
            "list",
            kept.list().replace("result 2 2", "result 2 4"),
            "Choix 2\u00a0: la liste annonce 4, le compte donne 2."),
        new Lie(
            "a ballot was changed with its total",
            "list",
            kept.list()
                .replace("TRACKER0 1", "TRACKER0 2")
                .replace("result 1 3", "result 1 2")
                .replace("result 2 2", "result 2 3"),
            "Le bulletin TRACKER0 ne correspond pas à l’inscription 0."),
        new Lie(
            "a proof speaks of another place",
            "proof",
            kept.proof().replace("index 2\n", "index 3\n"),
            "L’inscription 3 n’est pas dans ce point de contrôle"),
        new Lie(
            "a receipt was changed",
            "receipt",
            kept.receipt().replace("entry 2", "entry 4"),
            "Le journal porte autre chose sous le numéro 4."));
  }

  /// The same line with another last digit.
  private static String altered(String line) {
    char last = line.charAt(line.length() - 1);
    return line.substring(0, line.length() - 1) + (last == '0' ? '1' : '0');
  }

  @ParameterizedTest
  @MethodSource("lies")
  void whatWasChangedIsSeen(Lie lie) {
    var files = new HashMap<>(kept.all());
    files.put(lie.file(), lie.content());
    assertThat(said(kept.key(), files)).startsWith("Quelque chose ne va pas.").contains(lie.said());
  }

  @Test
  void whereOneBallotWasChangedNothingIsSaidOfEach() {
    var files = new HashMap<>(kept.all());
    files.put("list", kept.list().replace("TRACKER0 1", "TRACKER0 2"));
    assertThat(said(kept.key(), files))
        .contains("Le bulletin TRACKER0 ne correspond pas")
        .doesNotContain("Chacun des");
  }

  @Test
  void thePageAsksNobodyAndRunsOnlyWhatIsInIt() {
    site.get("/journal/verificateur.html?lang=fr"); // a second one has its policy too
    var answer = site.get("/journal/verificateur.html?lang=fr");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .satisfies(policy ->
            assertThat(policy)
                .startsWith("default-src 'none'; script-src 'sha256-")
                .doesNotContain("self", "unsafe", "connect-src"));
    assertThat(answer.body())
        .as("a sentence that is missing shows its key")
        .doesNotContain("publiclog.");
    try (var seen = Browser.of(site, Look.EXAMINED).open("/journal/verificateur.html?lang=en")) {
      assertThat(seen.barriers()).isEmpty();
      assertThat(seen.tooWide()).isZero();
    }
    try (var seen = Browser.of(site, Look.DESKTOP).open("/journal/verificateur.html")) {
      assertThat(seen.page().locator("#verdict").innerText()).isEqualTo("Choisissez vos fichiers.");
      assertThat(seen.faults()).isEmpty();
    }
    assertThat(List.of(answer.body().split("<script", -1))).hasSize(2);
  }
}
