package org.toguna.walk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.jury.Jurors;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.pitch.Team;

/// What the desk's page shows.
///
/// @param jurors the names of those who sit
/// @param open the dossiers that each juror may meet
record WalkView(
    Edition edition,
    ContestTitle contest,
    Walk walk,
    Map<PersonId, String> jurors,
    Map<PersonId, Set<UUID>> open) {
  /// What a team's field is called, with its number.
  static final String STAND = "stand.";

  /// What a juror's field is called, with its id.
  static final String JUROR = "juror.";

  /// Behind a group's number: this juror leads it.
  static final String LEADS = "+";

  static Optional<WalkView> find(DSLContext sql, Edition edition, UUID id) {
    return ContestTitle.find(sql, edition.id(), id)
        .flatMap(contest ->
            Walk.find(sql, id)
                .map(walk ->
                    new WalkView(edition, contest, walk, jurors(sql, id), Jurors.open(sql, id))));
  }

  private static Map<PersonId, String> jurors(DSLContext sql, UUID contest) {
    var ids = Jurors.sitting(sql, contest).stream().map(Jurors.Sitting::person).toList();
    var named = Persons.byId(sql, ids);
    var jurors = new LinkedHashMap<PersonId, String>();
    ids.forEach(
        id -> Optional.ofNullable(named.get(id)).ifPresent(one -> jurors.put(id, one.shownName())));
    return jurors;
  }

  String path() {
    return edition.desk(contest.deskPath()) + WalkPages.BELOW;
  }

  boolean isClosed() {
    return walk.day().closed().isPresent();
  }

  /// Nobody of this group may go to this stand, and nothing is noted of it.
  boolean isBarred(Group group, Team team) {
    return walk.seen(group, team) == Seen.AHEAD
        && group.members().stream().noneMatch(member -> mayMeet(member.person(), team));
  }

  private boolean mayMeet(PersonId juror, Team team) {
    var own = open.getOrDefault(juror, Set.of());
    return team.application().filter(own::contains).isPresent();
  }

  /// A group's members by name, who leads first.
  List<String> names(Group group) {
    return group.members().stream()
        .flatMap(member -> Optional.ofNullable(jurors.get(member.person())).stream())
        .toList();
  }

  /// Where a juror may go.
  Map<String, String> places(Scene scene) {
    var places = new LinkedHashMap<String, String>();
    places.put("", scene.say("walk.juror.none"));
    for (Group group : walk.groups()) {
      places.put("" + group.number(), group.name());
      places.put(group.number() + LEADS, scene.say("walk.juror.leads", group.name()));
    }
    return places;
  }

  /// The forms as they stand.
  Map<String, String> values() {
    var values = new HashMap<String, String>();
    walk.day().teams().forEach(team -> values.put(STAND + team.number(), team.stand()));
    values.put("groups", walk.groups().stream().map(Group::name).collect(Collectors.joining("\n")));
    for (Group group : walk.groups()) {
      group
          .members()
          .forEach(member ->
              values.put(
                  JUROR + member.person().value(), group.number() + (member.leads() ? LEADS : "")));
    }
    return values;
  }
}
