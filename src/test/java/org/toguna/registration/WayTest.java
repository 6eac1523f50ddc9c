package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Guest;
import org.toguna.testing.PostedLetters;
import org.toguna.testing.TestSite;

/// What registering costs somebody new, from the list of categories to the registration: pages, and
/// bytes as they travel, style sheets, scripts and pictures of the page among them.
@SuppressWarnings("NullAway.Init") // each test begins with begin()
class WayTest {
  private static final int MOST_PAGES = 6;
  private static final int MOST_BYTES = 60_000;
  private static final Pattern PART =
      Pattern.compile("(?:href|src)=\"(/look/[^\"#]+|/manifest\\.webmanifest)");

  private TestSite site;
  private Guest phone;
  private final Set<String> held = new HashSet<>();
  private int pages;
  private int bytes;

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  /// Opens a page and whatever of it this phone does not hold yet.
  private String open(String path) {
    pages++;
    bytes += travels(path);
    var body = phone.page(path);
    PART.matcher(body)
        .results()
        .map(part -> part.group(1))
        .filter(held::add)
        .forEach(part -> bytes += travels(part));
    return body;
  }

  private int travels(String path) {
    var packed =
        phone.send(phone.to(path).header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
    assertThat(packed.statusCode()).as(path).isEqualTo(200);
    return packed.body().length;
  }

  private static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("stays: " + answer.statusCode());
  }

  private void begin() {
    site = TestSite.guarded(Db.Engine.SQLITE);
    site.bean(EditionFile.class).take(YamlMap.read(DemoSite.file("edition-2026.yaml")));
    phone = site.guest();
  }

  /// Somebody whom nobody knows yet, up to the form.
  private void arrive(String way) {
    assertThat(open("/inscription")).contains(way);
    open(led(phone.get(way)));
    phone.post("/connexion", Map.of("contact", "+22370112233", "vers", way));
    open("/connexion/code");
    phone.post("/connexion/code", Map.of("code", site.bean(PostedLetters.class).newestCode()));
    open("/connexion/nom");
    assertThat(led(phone.post("/connexion/nom", Map.of("name", "Ɲɛnɛ")))).isEqualTo(way);
  }

  private void costsLittle(String who) {
    System.out.println("Registering as " + who + ": " + pages + " pages, " + bytes + " bytes");
    assertThat(pages).isLessThanOrEqualTo(MOST_PAGES);
    assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void theSixthPageOfAParticipantIsTheBadge() {
    begin();
    var way = "/inscription/participant";
    arrive(way);
    open(way);
    assertThat(open(led(phone.post(way, Map.of("name", "Ɲɛnɛ"))))).contains("class=\"qr\"");
    costsLittle("participant");
  }

  @Test
  void theLongestFormOfTheDemonstrationCostsSixPagesAndLessThanSixtyKilobytes() {
    begin();
    var way = "/inscription/presse";
    arrive(way);
    assertThat(open(way)).contains("q-liste-materiel");
    var answers = new HashMap<>(Map.of("name", "Ɲɛnɛ", "q-media", "Tamani", "q-genre_radio", "on"));
    answers.putAll(Map.of("q-materiel", "oui", "q-liste-materiel", "Un micro"));
    open(led(phone.hand(way, answers, "q-piece.file", "carte.pdf", PressRoom.letter("Tamani"))));
    costsLittle("press");
  }
}
