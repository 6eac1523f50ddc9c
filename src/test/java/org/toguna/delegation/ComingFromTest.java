package org.toguna.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.registration.MissingBadgesNow;
import org.toguna.registration.Roster;
import org.toguna.testing.Guest;

/// Members of a delegation wear its country, those of a group its institution; their head answers
/// for them what their category asks.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class ComingFromTest {
  private static final Map<String, String> SALIF =
      Map.of("name", "Salif Ouédraogo", "post", "Directeur", "q-rang", "");

  private Summit summit;
  private UUID burkina;
  private Guest head;

  private void given(Db.Engine engine) {
    summit = Summit.on(engine);
    summit
        .site
        .bean(EditionFile.class)
        .take(
            YamlMap.read(
                "questions.yaml",
                """
                edition: { number: 9 }
                categoryQuestions:
                  - category: delegations
                    questions:
                      - { slug: rang, label: Rang, kind: SHORT, required: true, purpose: placer, keptDays: 9 }
                """));
    burkina = summit.delegation("BF", 2);
    head = summit.head(burkina, "Mariam", Summit.PHONE);
  }

  @AfterEach
  void everyPromiseHolds() {
    assertThat(summit.broken()).isEmpty();
    summit.close();
  }

  private List<String> faces() {
    MissingBadgesNow.issue(summit.site);
    return summit
        .site
        .db()
        .read(sql -> {
          var badges =
              Roster.of(sql, summit.edition.id()).stream().map(Roster.Entry::badge).toList();
          return Roster.faces(sql, summit.edition.id(), Lang.FR, badges).stream()
              .map(face -> String.join("|", face.name(), face.body(), face.country()))
              .toList();
        });
  }

  @ParameterizedTest
  @EnumSource
  void theHeadAnswersAndTheBadgeSaysTheCountry(Db.Engine engine) {
    given(engine);
    var path = HeadPages.PATH + '/' + burkina;
    var refused = head.post(path + "/membres", SALIF);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#f-q-rang\"", "Salif Ouédraogo");
    assertThat(summit.team(burkina)).isEmpty();
    var answered = new HashMap<>(SALIF);
    answered.put("q-rang", "Ministre");
    assertThat(Summit.led(head.post(path + "/membres", answered))).endsWith("fait=1");
    assertThat(faces()).containsExactly("Salif Ouédraogo||Burkina Faso");
    var renamed = summit.form("BF", 2);
    renamed.put("body", "Ministère de la Transition digitale");
    summit.desk.post(Summit.DESK + '/' + burkina, renamed);
    assertThat(faces())
        .containsExactly("Salif Ouédraogo|Ministère de la Transition digitale|Burkina Faso");
  }
}
