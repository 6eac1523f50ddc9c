package org.toguna.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.invitation.Party.ASK;
import static org.toguna.invitation.Party.DESK;
import static org.toguna.invitation.Party.OWN;
import static org.toguna.invitation.Party.led;
import static org.toguna.tables.Tables.INVITATION;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;

/// Awa and others come with a code.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class InvitationTest {
  private Party party;

  private void given(Db.Engine engine) {
    party = Party.on(engine);
  }

  @AfterEach
  void theSiteCloses() {
    party.close();
  }

  @ParameterizedTest
  @EnumSource
  void aCodeOpensTheHiddenCategoryAndEndsOnTheBadge(Db.Engine engine) {
    given(engine);
    var code = party.codes(1, 1).getFirst();
    var shown = new Code(code).toString();
    var guest = party.site.guest();
    assertThat(guest.page("/inscription")).contains(ASK);
    assertThat(guest.page(ASK)).contains("name=\"code\"");
    var typed = shown.toLowerCase(Locale.ROOT).replace('1', 'l').replace('0', 'o');
    assertThat(led(guest.post(ASK, Map.of("code", " " + typed + " "))))
        .isEqualTo(ASK + "/" + shown);
    assertThat(led(guest.get(ASK + "/" + shown))).isEqualTo("/connexion?vers=" + ASK + "/" + shown);
    var awa = party.person("Awa");
    assertThat(party.browser(awa).page(ASK + "/" + shown)).contains("=Invités", shown);
    assertThat(party.come(awa, code)).isEqualTo(OWN + "?fait=1");
    assertThat(party.browser(awa).page(OWN + "/badge")).contains("Awa Dembélé");
    assertThat(party.come(awa, code)).isEqualTo(OWN);
    assertThat(party.used(code)).isEqualTo(1);
    assertThat(party.desk.page(DESK)).contains("Épuisé");
    assertThat(party.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void wrongUsedUpOverAndRevokedAnswerAlike(Db.Engine engine) {
    given(engine);
    var used = party.codes(1, 1).getFirst();
    party.come(party.person("Ali"), used);
    var revoked = party.codes(1, 1).getFirst();
    var id =
        party
            .site
            .db()
            .read(sql -> sql.fetchSingle(INVITATION, INVITATION.CODE.eq(revoked)).getId());
    party.desk.post(DESK + "/" + id + "/revocation", Map.of());
    var over = party.codes(1, 1).getFirst();
    party.isOver(over);
    var answers = new ArrayList<String>();
    var awa = party.person("Awa");
    var browser = party.browser(awa);
    for (String code : List.of(used, revoked, over, "0123456789", "nonsense", "")) {
      var answer = browser.post(ASK, Map.of("code", code));
      assertThat(answer.statusCode()).as(code).isEqualTo(422);
      answers.add(said(answer, code));
      if (!code.isEmpty()) {
        assertThat(browser.get(ASK + "/" + code).statusCode()).isEqualTo(422);
        assertThat(said(browser.post(ASK + "/" + code, Map.of("name", "Awa")), code))
            .isEqualTo(answers.getFirst());
      }
    }
    assertThat(answers).containsOnly(answers.getFirst());
    assertThat(party.comes(awa)).isFalse();
  }

  /// The page without what was typed and the keys of its forms.
  private static String said(HttpResponse<String> answer, String code) {
    return answer
        .body()
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("\\?vers=[^\"]*|/inscription/invitation[^\"]*", "")
        .replace("value=\"" + code + "\"", "value=\"\"");
  }

  @ParameterizedTest
  @EnumSource
  void twoCannotShareTheLastUse(Db.Engine engine) throws Exception {
    given(engine);
    var code = party.codes(1, 2).getFirst();
    var people = new ArrayList<PersonId>();
    var acts = new ArrayList<Callable<String>>();
    for (int i = 0; i < 6; i++) {
      var person = party.person("Invité " + i);
      people.add(person);
      // Each twice: two tabs.
      acts.add(() -> party.come(person, code));
      acts.add(() -> party.come(person, code));
    }
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var act : crowd.invokeAll(acts)) {
        assertThat(act.get()).isIn(OWN, OWN + "?fait=1", "stays: 422");
      }
    }
    assertThat(people.stream().filter(party::comes)).hasSize(2);
    assertThat(party.used(code)).isEqualTo(2);
    assertThat(party.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noCodeGivesAPlaceAboveTheQuota(Db.Engine engine) {
    given(engine);
    var code = party.codes(1, 10).getFirst();
    for (int i = 0; i < 4; i++) {
      party.come(party.person("Invité " + i), code);
    }
    var last = party.person("La dernière");
    assertThat(party.come(last, code)).isEqualTo(OWN + "?fait=1");
    assertThat(party.browser(last).page(OWN)).contains("Vous êtes en liste d’attente");
    assertThat(party.broken()).isEmpty();
  }
}
