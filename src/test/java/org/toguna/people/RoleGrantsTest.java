package org.toguna.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.RoleGrants.Outcome;
import org.toguna.testing.TestSite;

/// Mariam and Oumar administer; somebody always does.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class RoleGrantsTest {
  private TestSite site;
  private RoleGrants grants;
  private Person mariam;
  private Person oumar;

  private void given(Db.Engine engine) {
    site = TestSite.guarded(engine);
    grants = site.bean(RoleGrants.class);
    mariam = person("Mariam Touré", false);
    oumar = person("Oumar Cissé", false);
    grant(mariam);
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  private Person person(String name, boolean example) {
    var persons = site.bean(Persons.class);
    return site.db()
        .write(unit ->
            persons.find(unit.sql(), persons.add(unit, name, Lang.FR, example)).orElseThrow());
  }

  private void grant(Person to) {
    site.db().run(unit -> grants.grant(unit, Actor.COMMAND_LINE, to.id(), Role.ADMINISTRATOR));
  }

  private Outcome withdraw(Person from) {
    return site.db()
        .write(unit -> grants.withdraw(unit, Actor.COMMAND_LINE, from, Role.ADMINISTRATOR));
  }

  @ParameterizedTest
  @EnumSource
  void theLastAdministratorStays(Db.Engine engine) {
    given(engine);
    assertThat(withdraw(mariam)).isInstanceOf(Outcome.LastAdministrator.class);
    grant(oumar);
    assertThat(withdraw(mariam)).isInstanceOf(Outcome.Done.class);
    assertThat(withdraw(mariam)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(withdraw(oumar)).isInstanceOf(Outcome.LastAdministrator.class);
  }

  @ParameterizedTest
  @EnumSource
  void aMadeUpAdministratorDoesNotStandIn(Db.Engine engine) {
    given(engine);
    grant(person("Fatoumata Coulibaly", true));
    assertThat(withdraw(mariam)).isInstanceOf(Outcome.LastAdministrator.class);
  }

  @ParameterizedTest
  @EnumSource
  void twoWhoGoAtOnceLeaveOneBehind(Db.Engine engine) {
    given(engine);
    for (int round = 0; round < 20; round++) {
      grant(mariam);
      grant(oumar);
      var both =
          List.of(
              CompletableFuture.supplyAsync(() -> withdraw(mariam)),
              CompletableFuture.supplyAsync(() -> withdraw(oumar)));
      assertThat(both.stream().map(CompletableFuture::join))
          .filteredOn(Outcome.LastAdministrator.class::isInstance)
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void grantsAndWithdrawalsAreNotedWithoutNames(Db.Engine engine) {
    given(engine);
    grant(oumar);
    withdraw(oumar);
    var entries =
        site.db().read(sql -> site.bean(Journal.class).of(sql, Subject.of("person", oumar.id())));
    assertThat(entries)
        .extracting(entry -> entry.verb())
        .containsExactly("role-withdrawn", "role-granted");
    assertThat(entries.toString()).contains("ADMINISTRATOR").doesNotContain("Oumar");
  }

  private List<Role> held(Person person) {
    return site.db().read(sql -> List.copyOf(RoleGrants.held(sql, person.id())));
  }

  @ParameterizedTest
  @EnumSource
  void theDeskFindsGivesAndTakes(Db.Engine engine) {
    given(engine);
    var desk = site.as(Role.ADMINISTRATOR);
    assertThat(desk.page("/organisation/personnes?q=cisse")).contains("Oumar Cissé");
    var page = "/organisation/personnes/" + oumar.id();
    desk.post(page + "/roles", Map.of("role", "EDITOR"));
    assertThat(held(oumar)).containsExactly(Role.EDITOR);
    assertThat(desk.page(page)).contains("Rôle donné", "Rédaction");
    desk.post(page + "/roles/retrait", Map.of("role", "EDITOR"));
    assertThat(held(oumar)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void somebodyWhoNeverCameIsAddedAndFoundByNumber(Db.Engine engine) {
    given(engine);
    var desk = site.as(Role.ADMINISTRATOR);
    var wrong = desk.post("/organisation/personnes", Map.of("name", "", "contact", "7"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    desk.post(
        "/organisation/personnes", Map.of("name", "Hawa Maïga", "contact", "+227 96 12 34 56"));
    assertThat(desk.page("/organisation/personnes?q=%2B22796123456")).contains("Hawa Maïga");
  }
}
