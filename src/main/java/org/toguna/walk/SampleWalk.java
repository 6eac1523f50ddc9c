package org.toguna.walk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.eligibility.Eligible;
import org.toguna.jury.Jurors;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.pitch.Conducting;
import org.toguna.pitch.Press;
import org.toguna.pitch.SamplePitch;
import org.toguna.pitch.StandLabels;
import org.toguna.pitch.Step;
import org.toguna.pitch.Team;

/// The round of the stands of the demonstration, in the example contests that score it: two groups
/// of the jury, of whom the one has been at two stands and the other found one closed, was at the
/// next, and had a third noted for it. What is left is for whoever tries. Made once.
@Component
public class SampleWalk {
  private static final List<String> GROUPS = List.of("Groupe Kora", "Groupe Balafon");
  private static final int FEWEST = 4;
  private static final String NOTED =
      "Exemple\u00a0: le téléphone du groupe était déchargé, son rapporteur a dit l’heure au secrétariat.";

  private final Db db;
  private final SamplePitch day;
  private final Conducting conducting;
  private final Correcting correcting;
  private final Clock clock;

  SampleWalk(Db db, SamplePitch day, Conducting conducting, Correcting correcting, Clock clock) {
    this.db = db;
    this.day = day;
    this.conducting = conducting;
    this.correcting = correcting;
    this.clock = clock;
  }

  public void make(Edition edition) {
    db.run(unit ->
        Call.all(unit.sql(), edition.id()).stream()
            .filter(call -> call.example() && call.grids().containsKey(Round.STANDS))
            .forEach(call -> make(unit, edition, call)));
  }

  private void make(Unit unit, Edition edition, Call call) {
    var contest = call.id();
    var teams =
        HandedIn.among(unit.sql(), Eligible.in(unit.sql(), contest)).stream()
            .sorted(Comparator.comparing(HandedIn::name))
            .toList();
    var jurors = Jurors.sitting(unit.sql(), contest);
    if (teams.size() >= FEWEST
        && jurors.size() >= GROUPS.size()
        && day.atTheStands(unit, edition, call, teams)) {
      stands(unit, contest, teams.size());
      Grouping.name(unit, contest, GROUPS);
      Grouping.place(unit, contest, places(jurors));
      day.draw(unit, contest);
      visits(unit, contest);
    }
  }

  private static void stands(Unit unit, UUID contest, int teams) {
    var labels = new LinkedHashMap<Integer, String>();
    for (int team = 1; team <= teams; team++) {
      labels.put(team, "B-%02d".formatted(6 + team));
    }
    StandLabels.write(unit, contest, labels);
  }

  /// In turn; the first of each group leads it.
  private static Map<PersonId, Grouping.Place> places(List<Jurors.Sitting> jurors) {
    var places = new LinkedHashMap<PersonId, Grouping.Place>();
    for (int i = 0; i < jurors.size(); i++) {
      var place = new Grouping.Place(1 + i % GROUPS.size(), i < GROUPS.size());
      places.put(jurors.get(i).person(), place);
    }
    return places;
  }

  private void visits(Unit unit, UUID contest) {
    var starts = walk(unit, contest).day().terms().starts();
    visit(unit, contest, 1, starts);
    visit(unit, contest, 1, starts.plus(Duration.ofMinutes(9)));
    press(unit, contest, 2, new Pressed(Step.CALL, starts));
    press(unit, contest, 2, new Pressed(Step.ABSENT, starts.plusSeconds(140)));
    visit(unit, contest, 2, starts.plus(Duration.ofMinutes(4)));
    ahead(unit, contest, 2)
        .filter(_ -> isOver(starts.plus(Duration.ofMinutes(30))))
        .ifPresent(team ->
            correcting.note(unit, new Correcting.At(contest, 2, team.number()), true, NOTED));
  }

  private static Walk walk(Unit unit, UUID contest) {
    return Walk.find(unit.sql(), contest).orElseThrow();
  }

  private static Optional<Team> ahead(Unit unit, UUID contest, int group) {
    var walk = walk(unit, contest);
    return walk.running(walk.group(group).orElseThrow()).ahead().stream().findFirst();
  }

  private void visit(Unit unit, UUID contest, int group, Instant at) {
    press(unit, contest, group, new Pressed(Step.CALL, at));
    press(unit, contest, group, new Pressed(Step.PITCH, at.plusSeconds(25)));
    press(unit, contest, group, new Pressed(Step.QUESTIONS, at.plusSeconds(200)));
    press(unit, contest, group, new Pressed(Step.END, at.plusSeconds(330)));
  }

  private record Pressed(Step step, Instant at) {}

  private void press(Unit unit, UUID contest, int group, Pressed pressed) {
    var walk = walk(unit, contest);
    if (isOver(pressed.at())) {
      conducting.press(
          unit,
          walk.running(walk.group(group).orElseThrow()),
          new Press(pressed.step(), pressed.at(), Optional.empty()));
    }
  }

  private boolean isOver(Instant hour) {
    return !hour.isAfter(clock.instant());
  }
}
