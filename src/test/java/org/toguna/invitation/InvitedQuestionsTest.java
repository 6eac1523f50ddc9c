package org.toguna.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.invitation.Party.ASK;
import static org.toguna.invitation.Party.OWN;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.testing.Guest;

/// Awa comes with a code and is asked what everybody of her category is asked.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class InvitedQuestionsTest {
  private Party party;
  private Guest awa;
  private String code = "";

  private void given(Db.Engine engine) {
    party = Party.on(engine);
    party
        .site
        .bean(EditionFile.class)
        .take(
            YamlMap.read(
                "questions.yaml",
                """
                edition: { number: 9 }
                categoryQuestions:
                  - category: vip
                    questions:
                      - { slug: maison, label: Maison, kind: SHORT, required: true, badge: BODY, purpose: accueillir, keptDays: 9 }
                      - { slug: lettre, label: Lettre, kind: DOCUMENT, purpose: vérifier, keptDays: 9 }
                """));
    awa = party.browser(party.person("Awa"));
    code = party.codes(1, 1).getFirst();
  }

  @AfterEach
  void everyPromiseHolds() {
    assertThat(party.broken()).isEmpty();
    party.close();
  }

  @ParameterizedTest
  @EnumSource
  void aMissingAnswerUsesNothingUpAndTheBadgeSaysTheAnswer(Db.Engine engine) {
    given(engine);
    assertThat(awa.page(ASK + '/' + code))
        .contains("name=\"q-maison\"", "name=\"q-lettre.file\"", "multipart/form-data");
    var refused = awa.post(ASK + '/' + code, Map.of("name", "Awa Dembélé"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#f-q-maison\"", "Awa Dembélé");
    assertThat(party.used(code)).isZero();
    var sent = Map.of("name", "Awa Dembélé", "q-maison", "Maison des Artistes", "q-lettre", "");
    assertThat(Party.led(awa.post(ASK + '/' + code, sent))).isEqualTo(OWN + "?fait=1");
    assertThat(awa.page(OWN + "/badge")).contains("Maison des Artistes");
    assertThat(awa.page(OWN + "/reponses")).contains("value=\"Maison des Artistes\"");
  }
}
