package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.draw.PublicDraw;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// A waiting line whose order is drawn by lot where everybody can see it.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class LineDrawTest {
  private static final String SEED = "03 17 22 41 48";
  private static final String SOURCE = "PMU-Mali, tirage du 20 janvier";

  private Hall hall;
  private Guest fatoumata;
  private PersonId awa;
  private String desk;
  private final List<PersonId> line = new ArrayList<>();

  /// One place, taken; eight people in line for it.
  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
    fatoumata = hall.site.as(Role.ORGANISER);
    desk = LineDrawDesk.path(hall.edition, hall.category("au-sort").id());
    awa = hall.person("Awa", "+22370112299");
    hall.register(awa, "au-sort");
    for (int i = 0; i < 8; i++) {
      line.add(waits("Personne " + i));
    }
  }

  private PersonId waits(String name) {
    var person = hall.person(name, "+2237011220" + line.size());
    hall.register(person, "au-sort");
    return person;
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private String ticket(PersonId person) {
    return hall.site
        .db()
        .read(sql -> Registration.of(sql, hall.edition.id(), person))
        .map(registration -> LineDraw.ticket(registration.id()))
        .orElseThrow();
  }

  private int place(PersonId person) {
    return hall.site
        .db()
        .read(
            sql -> Registration.of(sql, hall.edition.id(), person).orElseThrow().placeInLine(sql));
  }

  private String seen(PersonId person) {
    var id =
        hall.site
            .db()
            .read(sql -> Registration.of(sql, hall.edition.id(), person).orElseThrow().id());
    return hall.edition.desk(CounterDesk.PATH) + "?fait=" + id;
  }

  private void close() {
    fatoumata.post(desk + "/liste", Map.of("source", SOURCE));
  }

  private void draw(String seed) {
    fatoumata.post(desk + "/graine", Map.of("seed", seed));
  }

  private void aPlaceIsFreed() {
    hall.cancel(awa);
    hall.chore();
  }

  private List<PersonId> offered() {
    return line.stream().filter(person -> hall.state(person).equals("OFFERED")).toList();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsOfferedBeforeTheDrawAndTheFirstDrawnIsFirst(Db.Engine engine) {
    given(engine);
    aPlaceIsFreed();
    assertThat(offered()).isEmpty();
    close();
    assertThat(offered()).isEmpty();
    var byTicket = new HashMap<String, PersonId>();
    line.forEach(person -> byTicket.put(ticket(person), person));
    var pool = byTicket.keySet().stream().sorted().toList();
    draw(SEED);
    var first = byTicket.get(PublicDraw.order(SEED, pool).getFirst());
    assertThat(offered()).containsExactly(first);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void listAndSeedAreSaidOnceAndForAll(Db.Engine engine) {
    given(engine);
    draw(SEED);
    assertThat(place(line.getFirst())).as("no list is closed, so nothing is drawn").isZero();
    close();
    var late = waits("Tard venue");
    close();
    draw(SEED);
    var places = line.stream().map(this::place).toList();
    draw("another seed");
    assertThat(line.stream().map(this::place)).isEqualTo(places);
    assertThat(places).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(place(late)).isEqualTo(9);
    assertThat(place(waits("Encore plus tard"))).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource
  void everybodyCanFollowAndDoItAgain(Db.Engine engine) {
    given(engine);
    var page = "/inscription/au-sort/tirage";
    assertThat(hall.site.guest().get(page).statusCode()).isEqualTo(404);
    close();
    assertThat(hall.site.guest().page(page)).contains("PMU-Mali").doesNotContain(SEED);
    draw(SEED);
    var pool = hall.site.guest().page(page + "/liste.txt").lines().toList();
    assertThat(pool).hasSize(8).isSorted().contains(ticket(line.getFirst()));
    var shown = hall.site.guest().page(page);
    var fingerprint = PublicDraw.fingerprint(pool);
    assertThat(shown).contains(SEED, fingerprint, "/journal/preuve/0", "/journal/preuve/1");
    assertThat(hall.site.guest().page("/journal"))
        .contains(PublicDraw.fingerprint(List.of(fingerprint, SOURCE)))
        .contains(PublicDraw.fingerprint(List.of(fingerprint, SOURCE, SEED)));
    assertThat(hall.site.guest().get("/journal/preuve/1").statusCode()).isEqualTo(200);
    int at = 0;
    for (String ticket : PublicDraw.order(SEED, pool)) {
      assertThat(shown.indexOf(ticket, at)).as(ticket).isGreaterThan(at);
      at = shown.indexOf(ticket, at);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theNextEditionTakesNothingOfItAway(Db.Engine engine) {
    given(engine);
    var page = "/inscription/au-sort/tirage";
    close();
    draw(SEED);
    var pool = hall.site.guest().page(page + "/liste.txt");
    var next =
        Map.of("number", "10", "fiscalYear", "2041", "from", "2041-01-29", "to", "2041-01-31");
    fatoumata.post("/organisation/editions/9/copie", next);
    fatoumata.post("/organisation/editions/10/publication", Map.of());
    assertThat(hall.site.guest().get(page).statusCode()).isEqualTo(404);
    assertThat(hall.site.guest().page("/editions/9" + page))
        .contains(SEED, "/editions/9" + page + "/liste.txt");
    assertThat(hall.site.guest().page("/editions/9" + page + "/liste.txt")).isEqualTo(pool);
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsReadsWhichRuleHoldsAndItsTicket(Db.Engine engine) {
    given(engine);
    var own = hall.browser(line.getFirst());
    assertThat(own.page(OwnPages.PATH))
        .contains("tiré au sort", ticket(line.getFirst()))
        .doesNotContain("dans l’ordre d’arrivée, jamais");
    var way = "href=\"/inscription/au-sort/tirage\"";
    assertThat(own.page(OwnPages.PATH)).as("nothing to follow yet").doesNotContain(way);
    assertThat(fatoumata.page(seen(line.getFirst()))).doesNotContain("Votre place dans la file");
    close();
    draw(SEED);
    assertThat(own.page(OwnPages.PATH)).contains("a été tiré au sort", way);
    assertThat(fatoumata.page(seen(line.getFirst()))).contains("Votre place dans la file");
  }

  @ParameterizedTest
  @EnumSource
  void aLineByTimeHasNoDraw(Db.Engine engine) {
    given(engine);
    var other = LineDrawDesk.path(hall.edition, hall.category("participant").id());
    assertThat(fatoumata.post(other + "/liste", Map.of("source", "x")).statusCode()).isEqualTo(404);
    var unknown = LineDrawDesk.path(hall.edition, UUID.randomUUID());
    assertThat(fatoumata.get(unknown).statusCode()).isEqualTo(404);
  }
}
