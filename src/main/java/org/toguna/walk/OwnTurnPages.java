package org.toguna.walk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.application.HandedIn;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.pitch.PitchDay;
import org.toguna.pitch.Team;
import org.toguna.signin.SignedIn;

/// When the jury meets a team, before its own candidate: its place on the stage, or which group
/// comes to its stand after how many others.
@Controller
class OwnTurnPages {
  static final String BELOW = "/passage";
  private static final String ONE = "/concours/{slug}/dossier/{code}" + BELOW;
  private static final String OF = "/editions/{number}";

  private final Db db;

  OwnTurnPages(Db db) {
    this.db = db;
  }

  /// A day that has this dossier among its teams, once its list is closed.
  record Day(PitchDay day, Team team, List<Due> dues) {}

  /// A group: how far it is with this stand, and how many it visits before.
  record Due(Group group, Seen seen, int before) {}

  record View(Edition edition, ContestTitle contest, HandedIn dossier, Optional<Day> day) {
    String dossierPath() {
      return edition.href(contest.path() + dossier.path());
    }

    String dayPath() {
      boolean stands = day.filter(one -> one.day().isAtTheStands()).isPresent();
      return edition.href(contest.path()) + (stands ? WalkPages.BELOW : "/passages");
    }
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who) {
    return db.read(sql -> view(sql, edition, slug, code, who.id()))
        .<Answer>map(
            view -> Answer.page((out, no) -> JteownturnGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  private static Optional<View> view(
      DSLContext sql, Edition edition, String slug, String code, PersonId person) {
    return ContestTitle.find(sql, edition.id(), slug)
        .flatMap(contest ->
            HandedIn.own(sql, contest.id(), person, code)
                .map(dossier -> new View(edition, contest, dossier, day(sql, dossier))));
  }

  private static Optional<Day> day(DSLContext sql, HandedIn dossier) {
    return PitchDay.find(sql, dossier.contest())
        .filter(day -> day.closed().isPresent())
        .flatMap(day ->
            day.teams().stream()
                .filter(team -> team.application().filter(dossier.id()::equals).isPresent())
                .findFirst()
                .map(team -> new Day(day, team, dues(sql, day, team))));
  }

  private static List<Due> dues(DSLContext sql, PitchDay day, Team team) {
    if (!day.isAtTheStands() || day.seed().isEmpty()) {
      return List.of();
    }
    var walk = Walk.of(sql, day);
    return walk.groups().stream()
        .map(group -> {
          int before = walk.running(group).ahead().indexOf(team);
          return new Due(group, walk.seen(group, team), Math.max(0, before));
        })
        .sorted(
            Comparator.comparing((Due due) -> !due.seen().waits()).thenComparingInt(Due::before))
        .toList();
  }
}
