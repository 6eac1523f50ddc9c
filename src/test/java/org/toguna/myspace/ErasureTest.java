package org.toguna.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.myspace.Living.AWA;
import static org.toguna.myspace.Living.EMAIL;
import static org.toguna.myspace.Living.PHONE;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.kit.journal.ActorNames;
import org.toguna.kit.messages.Address;
import org.toguna.kit.messages.Correspondence;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.signin.SignedInGuest;
import org.toguna.tables.DefaultSchema;
import org.toguna.testing.Guest;
import org.toguna.testing.MovableClock;
import org.toguna.testing.TestSite;

/// Awa erases herself; Ibrahim, on the same phone, does not notice.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class ErasureTest {
  private TestSite site;
  private Living living;

  private void given(Db.Engine engine) {
    site = TestSite.guarded(engine);
    living = new Living(site);
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  private static HttpResponse<String> erase(Guest browser) {
    return browser.post("/donnees-effacees", Map.of("confirm", "on"));
  }

  private static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("stays: " + answer.statusCode());
  }

  private List<Table<?>> tables() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables();
  }

  /// Every value of every column of a table, as text.
  private Stream<String> values(Table<?> table) {
    return site.db().read(sql -> sql.selectFrom(table).fetch()).stream()
        .flatMap(row -> Stream.of(row.intoArray()))
        .map(value ->
            value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(value));
  }

  private Set<String> tablesWith(String... texts) {
    var found = new TreeSet<String>();
    for (Table<?> table : tables()) {
      if (values(table).anyMatch(value -> Stream.of(texts).anyMatch(value::contains))) {
        found.add(table.getName());
      }
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfAwaIsLeftInAnyTable(Db.Engine engine) {
    given(engine);
    var awa = living.person(AWA, PHONE, EMAIL);
    var browser = living.everywhere(awa);
    assertThat(tablesWith(AWA, PHONE, EMAIL))
        .contains("person", "contact", "letter", "letter_way", "sign_in_code");
    assertThat(led(erase(browser))).isEqualTo("/donnees-effacees");
    assertThat(tablesWith(AWA, "Awa", "awa-dembele", PHONE, "70112233", EMAIL)).isEmpty();
    assertThat(tablesWith(awa.toString())).containsExactly("journal_entry", "person");
    assertThat(broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyTableThatNamesAPersonIsTriedAndForgotten(Db.Engine engine) {
    given(engine);
    var awa = living.person(AWA, PHONE, EMAIL);
    var browser = living.everywhere(awa);
    var naming = tables().stream().filter(table -> table.field("person_id") != null).toList();
    assertThat(naming).allSatisfy(table -> assertThat(rows(table, awa)).isPositive());
    erase(browser);
    assertThat(naming).allSatisfy(table -> assertThat(rows(table, awa)).isZero());
  }

  private long rows(Table<?> table, PersonId person) {
    return values(table).filter(value -> value.contains(person.toString())).count();
  }

  private List<String> broken() {
    return site.names(Invariant.class).stream()
        .map(name -> site.bean(name, Invariant.class))
        .flatMap(promise -> site.db().read(promise::brokenBy).stream())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void sheIsSignedOutEverywhereAndToldSo(Db.Engine engine) {
    given(engine);
    var awa = living.person(AWA, PHONE);
    var phone = living.browser(awa);
    var laptop = living.browser(awa);
    assertThat(phone.page("/mon-espace/effacement")).contains("Ce qui reste, et pourquoi");
    erase(phone);
    assertThat(phone.page("/donnees-effacees")).contains("C’est effacé");
    assertThat(phone.get("/mon-espace").statusCode()).isEqualTo(303);
    assertThat(laptop.get("/mon-espace").statusCode()).isEqualTo(303);
    assertThat(led(erase(laptop))).isEqualTo("/donnees-effacees");
    assertThat(names(awa)).isEmpty();
  }

  private Map<String, String> names(PersonId person) {
    return site.db().read(sql -> site.bean(ActorNames.class).of(sql, Set.of(person.toString())));
  }

  @ParameterizedTest
  @EnumSource
  void aSharedPhoneStaysWithTheOther(Db.Engine engine) {
    given(engine);
    var awa = living.person(AWA, PHONE, EMAIL);
    var ibrahim = living.person("Ibrahim Ag Mohamed", PHONE);
    living.letter(PHONE, AWA, "10");
    living.letter(PHONE, "Ibrahim Ag Mohamed", "10");
    erase(living.browser(awa));
    var persons = site.bean(Persons.class);
    var reached = site.db().read(sql -> persons.reachedAt(sql, new Address.Phone(PHONE)));
    assertThat(reached).extracting(person -> person.id()).containsExactly(ibrahim);
    assertThat(tablesWith(AWA, EMAIL)).isEmpty();
    var letters = site.bean(Correspondence.class);
    var left = site.db().read(sql -> letters.with(sql, new Address.Phone(PHONE)));
    assertThat(left).hasSize(1);
    assertThat(living.browser(ibrahim).page("/mon-espace")).contains("Ibrahim Ag Mohamed");
    assertThat(broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theLastAdministratorStaysWhole(Db.Engine engine) {
    given(engine);
    var awa = living.person(AWA, PHONE);
    living.grant(awa, Role.ADMINISTRATOR);
    living.grant(awa, Role.EDITOR);
    var browser = living.browser(awa);
    var answer = erase(browser);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("la dernière personne à administrer");
    assertThat(browser.page("/mon-espace")).contains(AWA, "Administration", "Rédaction");
    living.grant(living.person("Oumar Cissé"), Role.ADMINISTRATOR);
    assertThat(led(erase(browser))).isEqualTo("/donnees-effacees");
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheTickNothingIsErased(Db.Engine engine) {
    given(engine);
    var awa = living.person(AWA, PHONE);
    var browser = living.browser(awa);
    var answer = browser.post("/donnees-effacees", Map.of());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Cochez la case");
    assertThat(names(awa)).containsValue(AWA);
  }

  @ParameterizedTest
  @EnumSource
  void anOldSignInIsNotEnough(Db.Engine engine) {
    given(engine);
    var awa = living.person(AWA, PHONE);
    var browser = living.browser(awa);
    site.bean(MovableClock.class).forward(Duration.ofHours(2));
    assertThat(browser.page("/mon-espace/effacement")).contains("Reconnectez-vous");
    assertThat(led(erase(browser))).isEqualTo("/mon-espace/effacement");
    assertThat(names(awa)).containsValue(AWA);
    assertThat(led(browser.post("/mon-espace/effacement/preuve", Map.of())))
        .isEqualTo("/connexion?vers=/mon-espace/effacement");
  }

  @ParameterizedTest
  @EnumSource
  void whoHasASecondFactorGivesIt(Db.Engine engine) {
    given(engine);
    var awa = living.person(AWA, PHONE, EMAIL);
    living.everywhere(awa);
    var weak = SignedInGuest.of(site, awa, false);
    assertThat(led(erase(weak))).isEqualTo("/mon-espace/effacement");
    assertThat(led(weak.post("/mon-espace/effacement/preuve", Map.of())))
        .isEqualTo("/connexion/seconde?vers=/mon-espace/effacement");
    assertThat(names(awa)).containsValue(AWA);
  }

  @ParameterizedTest
  @EnumSource
  void theJournalNamesHerWhileSheIsThereAndNotAfterwards(Db.Engine engine) {
    given(engine);
    var awa = living.person(AWA, PHONE);
    living.grant(awa, Role.ADMINISTRATOR);
    var browser = living.browser(awa);
    browser.post("/organisation/personnes", Map.of("name", "Hawa Maïga", "contact", "70445566"));
    var desk = site.as(Role.ADMINISTRATOR);
    assertThat(desk.page("/organisation/journal")).contains(AWA);
    erase(browser);
    assertThat(desk.page("/organisation/journal"))
        .contains("personne effacée", "Effacement par la personne elle-même")
        .doesNotContain(AWA);
  }
}
