package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// Awa organises and has a passkey alone; then her telephone falls into the river.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class RecoveryTest {
  private static final Pattern CODE =
      Pattern.compile("<b dir=\"ltr\">([0-9a-z]{5}-[0-9a-z]{5})</b>");
  private static final String RENEW = "/mon-espace/securite/secours";
  private static final String SECOND = "/connexion/seconde";

  private KeyStory story;
  private PersonId awa;
  private Guest browser;
  private List<String> codes = List.of();

  private void given(Db.Engine engine) {
    story = new KeyStory(engine);
    awa = story.person("Awa Dembélé", Role.ORGANISER);
    browser = story.withCode(awa);
    codes = codes(KeyStory.add(browser, story.phone()).body());
  }

  @AfterEach
  void theSiteCloses() {
    story.close();
  }

  private static List<String> codes(String page) {
    return CODE.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static int open(Guest guest, String code) {
    return guest.post(SECOND, Map.of("code", code)).statusCode();
  }

  @ParameterizedTest
  @EnumSource
  void theFirstKeyBringsTenCodesOfWhichEachOpensOnce(Db.Engine engine) {
    given(engine);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    var other = story.withCode(awa);
    assertThat(other.page(SECOND)).contains("Code de secours", "name=\"code\"");
    assertThat(open(other, codes.getFirst().toUpperCase(Locale.ROOT))).isEqualTo(303);
    other.page("/organisation");
    assertThat(open(story.withCode(awa), codes.getFirst())).isEqualTo(422);
    assertThat(story.noted(awa)).contains("recovery-used");
    assertThat(browser.page("/mon-espace/securite")).contains("Il vous reste 9 codes");
  }

  @ParameterizedTest
  @EnumSource
  void newCodesTakeThePlaceOfTheOld(Db.Engine engine) {
    given(engine);
    var fresh = codes(browser.post(RENEW, Map.of()).body());
    assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(codes);
    assertThat(open(story.withCode(awa), codes.getLast())).isEqualTo(422);
    assertThat(open(story.withCode(awa), fresh.getLast())).isEqualTo(303);
    assertThat(story.noted(awa)).contains("recovery-renewed");
  }

  @ParameterizedTest
  @EnumSource
  void whoHasOnlyHerCodeRenewsNothingAndGuessesInVain(Db.Engine engine) {
    given(engine);
    var thief = story.withCode(awa);
    assertThat(codes(thief.post(RENEW, Map.of()).body())).isEmpty();
    for (int i = 0; i < 10; i++) {
      assertThat(open(thief, "abcde-0000" + i)).isEqualTo(422);
    }
    assertThat(open(thief, codes.getFirst())).as("too many guesses in an hour").isEqualTo(422);
    assertThat(open(thief, "123456")).as("she has no app").isEqualTo(422);
    var ibrahim = story.withCode(story.person("Ibrahim Ag Mohamed"));
    assertThat(codes(ibrahim.post(RENEW, Map.of()).body())).as("nothing to stand in for").isEmpty();
    assertThat(open(ibrahim, codes.getFirst())).as("another's code").isEqualTo(422);
  }

  @ParameterizedTest
  @EnumSource
  void theyGoWithTheLastProofSheHas(Db.Engine engine) {
    given(engine);
    var fatou = story.site.as(Role.ADMINISTRATOR);
    fatou.post("/organisation/personnes/" + awa + "/seconds-facteurs/retrait", Map.of());
    assertThat(story.site.db().<Integer>read(sql -> RecoveryCodes.left(sql, awa))).isZero();
    assertThat(open(story.withCode(awa), codes.getFirst())).isEqualTo(422);
  }
}
