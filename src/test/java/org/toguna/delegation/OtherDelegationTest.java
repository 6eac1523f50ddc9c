package org.toguna.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;

/// Aminata leads Burkina Faso's delegation and tries Niger's addresses.
class OtherDelegationTest {
  private static final Map<String, String> MEMBER = Map.of("name", "X", "post", "Y");

  @ParameterizedTest
  @EnumSource
  void anotherHeadsDelegationAnswersAsOneThatIsNotThere(Db.Engine engine) {
    try (var summit = Summit.on(engine)) {
      var burkina = summit.delegation("BF", 3);
      var niger = summit.delegation("NE", 3);
      var aminata = summit.head(burkina, "Aminata Ouédraogo", Summit.PHONE);
      var idrissa = summit.head(niger, "Idrissa Maïga", "+22790112233");
      idrissa.post(HeadPages.PATH + "/" + niger + "/membres", MEMBER);
      var member = summit.team(niger).getFirst().id();
      for (Object id : List.of(niger, Ids.next())) {
        var page = HeadPages.PATH + "/" + id;
        var at = page + "/membres/" + member;
        for (String path : List.of(page, at, page + "/lettre.pdf", at + "/lettre.pdf")) {
          var answer = aminata.get(path);
          assertThat(answer.statusCode()).as(path).isEqualTo(404);
          assertThat(answer.body()).doesNotContain("Niger", "Idrissa");
        }
        for (String path : List.of(page + "/membres", at, at + "/retrait")) {
          assertThat(aminata.post(path, MEMBER).statusCode()).as(path).isEqualTo(404);
          assertThat(aminata.post(path, Map.of()).statusCode()).as(path).isEqualTo(404);
        }
      }
      // Her own delegation gives no way to the other's members.
      var mine = HeadPages.PATH + "/" + burkina + "/membres/" + member;
      assertThat(aminata.get(mine).statusCode()).isEqualTo(404);
      assertThat(aminata.post(mine, MEMBER).statusCode()).isEqualTo(404);
      assertThat(aminata.post(mine + "/retrait", Map.of()).statusCode()).isEqualTo(404);
      assertThat(aminata.get(mine + "/lettre.pdf").statusCode()).isEqualTo(404);
      assertThat(summit.team(niger)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsReplacedAsHeadFindsNothingThereAnyMore(Db.Engine engine) {
    try (var summit = Summit.on(engine)) {
      var burkina = summit.delegation("BF", 3);
      var aminata = summit.head(burkina, "Aminata Ouédraogo", Summit.PHONE);
      var page = HeadPages.PATH + "/" + burkina;
      assertThat(aminata.get(page).statusCode()).isEqualTo(200);
      var paul = summit.head(burkina, "Paul Kaboré", "+22670445566");
      assertThat(aminata.get(page).statusCode()).isEqualTo(404);
      assertThat(paul.get(page).statusCode()).isEqualTo(200);
      summit.desk.post(Summit.DESK + "/" + burkina + "/chef/retrait", Map.of());
      assertThat(paul.get(page).statusCode()).isEqualTo(404);
    }
  }
}
