package org.toguna.vote;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A vote on the desk after its hour: close it, decide what is odd, open the ballots.
@Controller
@RequestMapping(VoteDesk.PATH)
class CountDesk {
  private static final int LONGEST = 500;

  private final ShelfTools tools;
  private final Closing closing;
  private final Counting counting;
  private final Clock clock;

  CountDesk(ShelfTools tools, Closing closing, Counting counting, Clock clock) {
    this.tools = tools;
    this.closing = closing;
    this.counting = counting;
    this.clock = clock;
  }

  @PostMapping("/cloture")
  Answer close(Scene scene, Edition edition, @PathVariable UUID id) {
    return step(edition, id, "clos", unit -> closing.close(unit, scene.actor(), id));
  }

  @PostMapping("/depouillement")
  Answer count(Scene scene, Edition edition, @PathVariable UUID id) {
    return step(
        edition,
        id,
        "compte",
        unit -> counting.count(unit, id) && note(unit, scene, id, "vote-counted", Map.of()));
  }

  private Answer step(Edition edition, UUID id, String done, Predicate<Unit> work) {
    var contest = tools.db().read(sql -> ContestTitle.find(sql, edition.id(), id));
    if (contest.isEmpty()) {
      return Answer.notThere();
    }
    boolean did = tools.db().write(work::test);
    return Answer.seeOther(back(edition, contest.get(), did ? done : "autre"));
  }

  private static String back(Edition edition, ContestTitle contest, String done) {
    return edition.desk(contest.deskPath()) + "/vote?" + VoteDesk.DONE + "=" + done;
  }

  private boolean note(
      Unit unit, Scene scene, UUID contest, String verb, Map<String, String> after) {
    var subject = Subject.of("contest", contest);
    tools.journal().note(unit, scene.actor(), subject, verb, null, after);
    return true;
  }

  @PostMapping("/signalements/{flag:[1-9][0-9]{0,5}}")
  Answer decide(
      Scene scene, Edition edition, @PathVariable UUID id, @PathVariable int flag, Form form) {
    var view = tools.db().read(sql -> VoteDesk.view(sql, edition, id, clock.instant()));
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var verdict = form.choice("verdict-" + flag, Flag.Verdict.class, Flag.Verdict.KEPT);
    var decision = new Flag.Decision(verdict, form.text("reason-" + flag, LONGEST));
    if (!form.isRight()) {
      var labels = new HashMap<String, String>();
      labels.put("verdict-" + flag, scene.say("vote.verdict"));
      labels.put("reason-" + flag, scene.say("vote.reason"));
      return Answer.refused(VoteDesk.page(scene, view.get(), form.labelled(labels)));
    }
    return step(
        edition,
        id,
        "1",
        unit ->
            counting.decide(unit, id, flag, decision)
                && note(unit, scene, id, "vote-odd-decided", told(flag, decision)));
  }

  private static Map<String, String> told(int flag, Flag.Decision decision) {
    return Map.of(
        "flag", "" + flag, "verdict", decision.verdict().name(), "reason", decision.reason());
  }
}
