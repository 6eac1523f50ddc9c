package org.toguna.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Entry;
import org.toguna.kit.journal.Journal;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Somebody;
import org.toguna.testing.TestSite;

/// What an organiser changes stands in the history under the organiser's name, whichever thread
/// wrote it.
class HistoryTellsWhoTest {
  private static final String EDITIONS = "/organisation/editions";

  @ParameterizedTest
  @EnumSource
  void whatOumouAddsIsUnderHerName(Db.Engine engine) {
    try (var site = TestSite.guarded(engine)) {
      var her = Somebody.known(site, "Oumou Sangaré", "oumou@example.org");
      var grants = site.bean(RoleGrants.class);
      for (Role role : List.of(Role.EDITOR, Role.ORGANISER)) {
        site.db().run(unit -> grants.grant(unit, Actor.COMMAND_LINE, her, role));
      }
      var oumou = SignedInGuest.of(site, her, true);
      var edition =
          Map.of("number", "9", "fiscalYear", "2029", "from", "2030-01-29", "to", "2030-01-31");
      assertThat(oumou.post(EDITIONS, edition).statusCode()).isEqualTo(303);

      var room = Map.of("name", "Salle Djoliba", "capacity", "300", "position", "10");
      assertThat(oumou.post(EDITIONS + "/9/salles", room).statusCode()).isEqualTo(303);

      var noted = site.db().read(sql -> site.bean(Journal.class).newest(sql, 2));
      assertThat(noted).extracting(Entry::actor).containsOnly(her.toString());
      assertThat(oumou.page("/organisation/journal"))
          .containsPattern("Salle Djoliba</bdi></b></p><p class=\"meta\">[^<]*<bdi>Oumou Sangaré");
    }
  }
}
