package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.edition.EditionTold;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;

/// A category whose first day has one place, whose second has as many as all its three.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class DayPlacesTest {
  private static final String FIRST = "2040-01-29";
  private static final String SECOND = "2040-01-30";

  private Hall hall;
  private PersonId awa;
  private PersonId ibrahim;
  private PersonId hawa;

  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
    awa = hall.person("Awa", "+22370112233");
    ibrahim = hall.person("Ibrahim", "+22370112244");
    hawa = hall.person("Hawa", "+22370112255");
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  @ParameterizedTest
  @EnumSource
  void aFullDayDoesNotStandInTheWayOfAnother(Db.Engine engine) {
    given(engine);
    hall.register(awa, "jours", FIRST);
    hall.register(ibrahim, "jours", FIRST, SECOND);
    hall.register(hawa, "jours", SECOND);
    assertThat(hall.state(awa)).isEqualTo("CONFIRMED");
    assertThat(hall.state(ibrahim)).isEqualTo("WAITING");
    assertThat(hall.state(hawa)).isEqualTo("CONFIRMED"); // nobody counts her day
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFreedDayIsOfferedToWhoWaitsForIt(Db.Engine engine) {
    given(engine);
    hall.register(awa, "jours", FIRST);
    hall.register(ibrahim, "jours", FIRST);
    hall.register(hawa, "jours", SECOND);
    assertThat(hall.state(hawa)).isEqualTo("CONFIRMED");
    hall.cancel(hawa); // frees another day than the one Ibrahim waits for
    assertThat(hall.state(ibrahim)).isEqualTo("WAITING");
    hall.cancel(awa);
    assertThat(hall.state(ibrahim)).isEqualTo("OFFERED");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noDayIsOversoldInARush(Db.Engine engine) {
    given(engine);
    var people =
        IntStream.range(0, 40)
            .mapToObj(number -> hall.person("P" + number, "+2237000%04d".formatted(number)))
            .toList();
    Rush.of(40, number -> hall.register(people.get(number), "jours", FIRST));
    assertThat(people.stream().map(hall::state)).filteredOn("CONFIRMED"::equals).hasSize(1);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theFormAsksForDaysAndWantsOne(Db.Engine engine) {
    given(engine);
    var phone = hall.browser(awa);
    assertThat(phone.page("/inscription/jours"))
        .contains("days." + FIRST, "days." + SECOND)
        .doesNotContain("days.2040-01-31");
    assertThat(phone.post("/inscription/jours", Map.of("name", "Awa")).statusCode()).isEqualTo(422);
    var elsewhere = Map.of("name", "Awa", "days.2040-01-31", "on");
    assertThat(phone.post("/inscription/jours", elsewhere).statusCode()).isEqualTo(422);
    assertThat(hall.state(awa)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aDayKeepsThePlacesThatAreTaken(Db.Engine engine) {
    given(engine);
    hall.register(awa, "participant");
    hall.register(ibrahim, "participant");
    var desk = hall.site.as(Role.ORGANISER);
    var path = hall.edition.desk("/categories/" + hall.category("participant").id());
    var form =
        Map.of("name.fr", "Participant", "approval", "AT_ONCE", "shown", "on", "position", "1");
    var tight = new TreeMap<>(form);
    tight.putAll(Map.of("days." + FIRST, "on", "dayQuotas." + FIRST, "1"));
    assertThat(desk.post(path, tight).statusCode()).isEqualTo(422);
    tight.put("dayQuotas." + FIRST, "2");
    assertThat(desk.post(path, tight).statusCode()).isEqualTo(303);
    var day = hall.site.db().read(sql -> CategoryDay.of(sql, hall.category("participant").id()));
    assertThat(day)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.date()).isEqualTo(LocalDate.parse(FIRST));
          assertThat(one.taken()).isEqualTo(2);
        });
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theFileSaysZonesAndDaysAgain(Db.Engine engine) {
    given(engine);
    var told =
        hall.site.db().read(sql -> hall.site.bean(EditionTold.class).yaml(sql, hall.edition));
    hall.site.bean(EditionFile.class).take(YamlMap.read("again.yaml", told));
    var again =
        hall.site.db().read(sql -> hall.site.bean(EditionTold.class).yaml(sql, hall.edition));
    assertThat(again).isEqualTo(told).contains("Coulisses", "2040-01-29", "quota: 1");
    assertThat(hall.broken()).isEmpty();
  }
}
