package org.toguna.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A team's milestones and whether it wants to be reminded, written from its own page.
@Controller
@RequestMapping(FollowPages.PATH + "/{team}")
class FollowGoalPages {
  private static final int LONGEST = 500;
  private static final int MOST = 50;

  private final ShelfTools tools;
  private final AnswerBook book;

  FollowGoalPages(ShelfTools tools, AnswerBook book) {
    this.tools = tools;
    this.book = book;
  }

  private record Found(Followed team, List<Goal> goals) {}

  private Optional<Found> own(UUID team, SignedIn who) {
    return tools
        .db()
        .read(sql ->
            Followed.of(sql, who.id()).stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .map(one -> new Found(one, Goal.of(sql, team))));
  }

  @PostMapping("/jalons")
  Answer aim(
      Scene scene, @PathVariable UUID team, @AuthenticationPrincipal SignedIn who, Form form) {
    var own = own(team, who);
    if (own.isEmpty()) {
      return Answer.notThere();
    }
    var text = form.text("text", LONGEST);
    var day = form.date("day");
    boolean takes = form.isRight() && own.get().goals().size() < MOST;
    if (takes) {
      tools.once(
          scene,
          form,
          unit -> {
            book.aim(unit, team, day, text);
            return "1";
          });
    }
    return Answer.seeOther(FollowPages.PATH + "?fait=" + (takes ? "jalon" : "jalon-manque"));
  }

  @PostMapping("/jalons/{goal}")
  Answer became(
      Scene scene,
      @PathVariable UUID team,
      @PathVariable UUID goal,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    boolean known =
        own(team, who).stream()
            .flatMap(own -> own.goals().stream())
            .anyMatch(one -> one.id().equals(goal));
    if (!known) {
      return Answer.notThere();
    }
    var state = form.choice("state", Goal.State.class, Goal.State.PLANNED);
    tools.once(
        scene,
        form,
        unit -> {
          book.became(unit, team, goal, state);
          return "1";
        });
    return Answer.seeOther(FollowPages.PATH + "?fait=jalon");
  }

  @PostMapping("/rappels")
  Answer remind(
      Scene scene, @PathVariable UUID team, @AuthenticationPrincipal SignedIn who, Form form) {
    if (own(team, who).isEmpty()) {
      return Answer.notThere();
    }
    boolean wanted = form.value("wanted").equals("oui");
    tools.once(
        scene,
        form,
        unit -> {
          book.remind(unit, team, wanted);
          return "1";
        });
    return Answer.seeOther(FollowPages.PATH + "?fait=rappels");
  }
}
