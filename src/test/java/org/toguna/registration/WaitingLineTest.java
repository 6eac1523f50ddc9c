package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.Hall.OWN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;

/// More people than places.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class WaitingLineTest {
  private static final String AWA = "+22370112233";
  private static final String IBRAHIM = "+22370112244";
  private static final String HAWA = "+22370112255";

  private Hall hall;
  private PersonId awa;
  private PersonId ibrahim;
  private PersonId hawa;

  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
    awa = hall.person("Awa Dembélé", AWA);
    ibrahim = hall.person("Ibrahim Ag Mohamed", IBRAHIM);
    hawa = hall.person("Hawa Maïga", HAWA);
  }

  /// Awa has the only place; Ibrahim and Hawa wait for it.
  private void onePlaceAndThreePeople(Db.Engine engine) {
    given(engine);
    List.of(awa, ibrahim, hawa).forEach(person -> hall.register(person, "une-place"));
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  @ParameterizedTest
  @EnumSource
  void twoHundredPeopleOnTwentyPlaces(Db.Engine engine) {
    given(engine);
    var people =
        IntStream.range(0, 200)
            .mapToObj(number -> hall.person("Personne " + number, "+2237000%04d".formatted(number)))
            .toList();
    Rush.of(400, number -> hall.register(people.get(number % 200), "vingt"));
    var states = new ArrayList<Registration>();
    hall.site
        .db()
        .read(sql -> {
          people.forEach(
              one -> states.add(Registration.of(sql, hall.edition.id(), one).orElseThrow()));
          return true;
        });
    assertThat(states).filteredOn(one -> one.state() == State.CONFIRMED).hasSize(20);
    assertThat(states).filteredOn(one -> one.state() == State.WAITING).hasSize(180);
    int last = turns(states, State.CONFIRMED).max().orElseThrow();
    assertThat(turns(states, State.WAITING).min().orElseThrow()).isGreaterThan(last);
    assertThat(hall.category("vingt").rules().places().taken()).isEqualTo(20);
    assertThat(hall.broken()).isEmpty();
  }

  private static IntStream turns(List<Registration> all, State state) {
    return all.stream().filter(one -> one.state() == state).mapToInt(one -> one.standing().turn());
  }

  @ParameterizedTest
  @EnumSource
  void twoPeopleRaceForTheLastPlace(Db.Engine engine) {
    given(engine);
    var racers = List.of(awa, ibrahim);
    Rush.of(2, number -> hall.register(racers.get(number), "une-place"));
    assertThat(List.of(hall.state(awa), hall.state(ibrahim)))
        .containsExactlyInAnyOrder("CONFIRMED", "WAITING");
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWaitsReadsItsPlaceAndTheRule(Db.Engine engine) {
    onePlaceAndThreePeople(engine);
    assertThat(hall.browser(hawa).page(OWN))
        .contains("Vous êtes en liste d’attente", "<dd>2</dd>", "Aujourd’hui\u00a0: 24\u00a0h");
    assertThat(hall.browser(hall.person("Seydou", "+22370112266")).page("/inscription/une-place"))
        .contains("Complet", "Entrer en liste d’attente");
  }

  @ParameterizedTest
  @EnumSource
  void aFreedPlaceIsOfferedToTheNextAndTaken(Db.Engine engine) {
    onePlaceAndThreePeople(engine);
    hall.cancel(awa);
    assertThat(hall.state(ibrahim)).isEqualTo("OFFERED");
    assertThat(hall.letters(IBRAHIM)).contains("registration.letter.OFFERED");
    assertThat(hall.state(hawa)).isEqualTo("WAITING");
    hall.register(awa, "une-place");
    assertThat(hall.state(awa)).isEqualTo("WAITING");
    var browser = hall.browser(ibrahim);
    assertThat(browser.page(OWN)).contains("Prendre la place", "À prendre avant le");
    browser.post(OWN + "/place", Map.of());
    assertThat(hall.state(ibrahim)).isEqualTo("CONFIRMED");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPlaceNobodyTookInTimeGoesToTheNext(Db.Engine engine) {
    onePlaceAndThreePeople(engine);
    hall.cancel(awa);
    hall.clock().forward(Duration.ofHours(23));
    hall.chore();
    assertThat(hall.state(ibrahim)).isEqualTo("OFFERED");
    hall.clock().forward(Duration.ofHours(2));
    hall.browser(ibrahim).post(OWN + "/place", Map.of());
    assertThat(hall.state(ibrahim)).as("too late").isNotEqualTo("CONFIRMED");
    hall.chore();
    assertThat(hall.state(ibrahim)).isEqualTo("LAPSED");
    assertThat(hall.state(hawa)).isEqualTo("OFFERED");
    assertThat(hall.letters(IBRAHIM)).contains("registration.letter.LAPSED");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWaitsOrIsOfferedMayLeave(Db.Engine engine) {
    onePlaceAndThreePeople(engine);
    hall.cancel(awa);
    hall.cancel(ibrahim);
    assertThat(hall.state(hawa)).isEqualTo("OFFERED");
    hall.cancel(hawa);
    assertThat(hall.category("une-place").rules().places())
        .isEqualTo(new ParticipantCategory.Places(OptionalInt.of(1), 0, 0));
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aRaisedQuotaIsOfferedToThoseWhoWait(Db.Engine engine) {
    onePlaceAndThreePeople(engine);
    var awasDesk = hall.site.as(Role.ORGANISER);
    var path = "/organisation/editions/9/categories/" + hall.category("une-place").id();
    assertThat(awasDesk.post(path, form("2")).statusCode()).isEqualTo(303);
    var late = hall.person("Seydou", "+22370112266");
    hall.register(late, "une-place");
    assertThat(hall.state(late)).as("nobody passes those who wait").isEqualTo("WAITING");
    hall.chore();
    assertThat(hall.state(ibrahim)).isEqualTo("OFFERED");
    assertThat(hall.state(hawa)).isEqualTo("WAITING");
    assertThat(awasDesk.post(path, form("1")).body())
        .contains("Plus de places sont déjà prises ou proposées que ce nombre");
    assertThat(hall.broken()).isEmpty();
  }

  private static Map<String, String> form(String quota) {
    var form = new TreeMap<String, String>();
    form.putAll(Map.of("name.fr", "Une place", "quota", quota, "position", "20"));
    form.putAll(Map.of("approval", "AT_ONCE", "shown", "on"));
    List.of("29", "30", "31").forEach(day -> form.put("days.2040-01-" + day, "on"));
    return form;
  }
}
