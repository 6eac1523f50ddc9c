package org.toguna.walk;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.toguna.application.HandedIn;
import org.toguna.contest.Round;
import org.toguna.jury.Seat;
import org.toguna.jury.Seats;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.pitch.Hall;
import org.toguna.pitch.Step;
import org.toguna.pitch.Team;
import org.toguna.scoring.Seating;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;
import org.toguna.testing.Somebody;

/// The stands on the morning of the visit: four teams, Mariam who leads the group Kora with Seydou,
/// Fanta who goes alone as the group Balafon. Seydou is the cousin of one team, the second that his
/// group meets.
final class Fair implements AutoCloseable {
  static final String PUBLIC = "/concours/start-ups/visites";
  static final int KORA = 1;
  static final int BALAFON = 2;

  final Hall hall;
  final PersonId mariam;
  final PersonId seydou;
  final PersonId fanta;
  private final Map<String, HandedIn> dossiers;

  private Fair(Db.Engine engine) {
    hall = Hall.on(engine);
    mariam = Somebody.known(hall.site, "Mariam Koné", "+22370000001");
    seydou = Somebody.known(hall.site, "Seydou Barry", "+22370000002");
    fanta = Somebody.known(hall.site, "Fanta Cissé", "+22370000003");
    dossiers =
        hall.site.db().read(sql -> HandedIn.in(sql, hall.id())).stream()
            .collect(Collectors.toMap(HandedIn::name, Function.identity()));
    List.of(mariam, seydou, fanta).forEach(this::join);
  }

  /// Makes somebody a juror who reads every dossier.
  void join(PersonId juror) {
    dossiers.values().forEach(dossier -> give(seat(juror, dossier)));
  }

  static Fair on(Db.Engine engine) {
    return new Fair(engine);
  }

  private Seat seat(PersonId juror, HandedIn dossier) {
    return new Seat(hall.id(), Round.PITCH, dossier.id(), juror);
  }

  private void give(Seat seat) {
    hall.site.db().run(unit -> Seating.give(unit, hall.edition.id(), seat));
  }

  HandedIn dossier(Team team) {
    return Objects.requireNonNull(dossiers.get(team.name()));
  }

  /// Keeps a juror from a team.
  void bar(PersonId juror, Team team) {
    var seat = seat(juror, dossier(team));
    hall.site.db().run(unit -> Seats.recuse(unit, seat, "Sa cousine."));
  }

  String desk() {
    return hall.edition.desk(hall.contest.deskPath()) + "/visites";
  }

  String phone() {
    return "/jury/" + hall.id() + "/visites";
  }

  Guest of(PersonId person) {
    return SignedInGuest.of(hall.site, person, false);
  }

  /// Terms, teams, stands, groups and who goes with which, as the desk's forms write them.
  Fair prepared() {
    return prepared(false);
  }

  private Fair prepared(boolean again) {
    hall.atTheStands(again);
    labelled();
    hall.awa.post(desk() + "/groupes", Map.of("groups", "Kora\nBalafon"));
    placed(Map.of(mariam, "1+", seydou, "1", fanta, "2+"));
    return this;
  }

  void labelled() {
    var stands = new HashMap<String, String>();
    for (int number = 1; number <= 4; number++) {
      stands.put("stand." + number, "B-1" + number);
    }
    hall.awa.post(desk() + "/stands", stands);
  }

  void placed(Map<PersonId, String> places) {
    var form = new LinkedHashMap<String, String>();
    places.forEach((person, place) -> form.put("juror." + person.value(), place));
    hall.awa.post(desk() + "/jures", form);
  }

  /// Closed and drawn; Seydou is kept from the second stand of his group.
  Fair drawn() {
    return drawn(false);
  }

  /// The same where a stand that is found closed is visited once more.
  Fair drawnForTwice() {
    return drawn(true);
  }

  private Fair drawn(boolean again) {
    prepared(again).hall.closed().drawn();
    bar(seydou, route(KORA).get(1));
    return this;
  }

  Walk walk() {
    return hall.site.db().read(sql -> Walk.find(sql, hall.id())).orElseThrow();
  }

  List<Team> route(int group) {
    var walk = walk();
    return walk.route(walk.group(group).orElseThrow());
  }

  Seen seen(int group, Team team) {
    var walk = walk();
    return walk.seen(walk.group(group).orElseThrow(), team);
  }

  /// Presses one button after the other, a minute and a half apart.
  Fair pressed(PersonId juror, Step... steps) {
    var guest = of(juror);
    for (Step step : steps) {
      hall.clock.set(hall.clock.instant().plus(Duration.ofSeconds(90)));
      guest.post(phone(), Map.of("step", step.name()));
    }
    return this;
  }

  Fair visited(PersonId juror) {
    return pressed(juror, Step.CALL, Step.PITCH, Step.QUESTIONS, Step.END);
  }

  String cell(int group, Team team) {
    return desk() + "/" + group + "/" + team.number();
  }

  @Override
  public void close() {
    hall.close();
  }
}
