package org.toguna.vote;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

/// A contest's vote on the desk: when, with what weight, between whom; its opening. While it is
/// open the page says nothing of how it goes, to anybody.
@Controller
@RequestMapping(VoteDesk.PATH)
class VoteDesk {
  static final String PATH = "/organisation/editions/{number}/concours/{id}/vote";
  static final String DONE = "fait";
  private static final int MOST_WEIGHT = 50;
  private static final String USUAL = "40";
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);

  private final ShelfTools tools;
  private final Polls polls;
  private final Clock clock;

  VoteDesk(ShelfTools tools, Polls polls, Clock clock) {
    this.tools = tools;
    this.polls = polls;
    this.clock = clock;
  }

  /// What the page shows.
  record View(
      Edition edition, ContestTitle contest, Optional<Poll> poll, Instant now, Found found) {
    String path() {
      return edition.desk(contest.deskPath()) + "/vote";
    }

    Phase phase() {
      return poll.map(one -> one.at(now)).orElse(Phase.DRAFT);
    }

    String sha256() {
      return poll.map(one -> PollText.of(contest, one).sha256()).orElse("");
    }

    boolean opens() {
      return poll.filter(one -> one.standing().state() == State.DRAFT)
          .filter(one -> one.choices().size() >= Polls.FEWEST && one.terms().closes().isAfter(now))
          .filter(one -> contest.opened())
          .isPresent();
    }
  }

  /// What was odd, once closed, and the tallies, once counted.
  record Found(List<Flag> flags, List<Tally> tallies) {
    boolean decided() {
      return flags.stream().allMatch(flag -> flag.decision().isPresent());
    }
  }

  static Optional<View> view(DSLContext sql, Edition edition, UUID id, Instant now) {
    return ContestTitle.find(sql, edition.id(), id)
        .map(contest -> {
          var poll = Poll.find(sql, id);
          var found =
              new Found(
                  Flag.withBadges(sql, id), poll.map(one -> Tally.of(sql, one)).orElse(List.of()));
          return new View(edition, contest, poll, now, found);
        });
  }

  private Optional<View> view(Edition edition, UUID id) {
    return tools.db().read(sql -> view(sql, edition, id, clock.instant()));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return view(edition, id)
        .<Answer>map(view -> {
          var filled = Form.showing(values(view));
          filled.put(DONE, form.value(DONE));
          view.found()
              .flags()
              .forEach(flag ->
                  flag.decision()
                      .ifPresent(decision -> {
                        filled.put("verdict-" + flag.number(), decision.verdict().name());
                        filled.put("reason-" + flag.number(), decision.reason());
                      }));
          return Answer.page(page(scene, view, filled));
        })
        .orElseGet(Answer::notThere);
  }

  private static Map<String, String> values(View view) {
    var zone = view.edition().period().zone();
    var period = view.edition().period();
    return view.poll()
        .map(poll ->
            Map.of(
                "opens",
                typed(poll.terms().opens(), view.edition()),
                "closes",
                typed(poll.terms().closes(), view.edition()),
                "weight",
                "" + poll.terms().weight(),
                "cap",
                "" + poll.terms().cap()))
        .orElseGet(() ->
            Map.of(
                "opens",
                typed(period.from().atTime(MORNING).atZone(zone).toInstant(), view.edition()),
                "closes",
                typed(period.to().atTime(NOON).atZone(zone).toInstant(), view.edition()),
                "weight",
                USUAL,
                "cap",
                USUAL));
  }

  private static String typed(Instant at, Edition edition) {
    var local = at.atZone(edition.period().zone()).toLocalDateTime();
    return local.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskvoteGenerated.render(out, no, scene, view, form);
  }

  @PostMapping
  Answer set(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var view = view(edition, id);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var terms = terms(form, edition);
    if (form.isRight()) {
      var led = tools.once(scene, form, unit -> set(unit, scene, view.get(), terms));
      if (!led.isEmpty()) {
        return Answer.seeOther(led);
      }
      form.wrong("opens", "vote.sealed");
    }
    return Answer.refused(page(scene, view.get(), form));
  }

  private static Poll.Terms terms(Form form, Edition edition) {
    var zone = edition.period().zone();
    var opens = form.moment("opens", zone).truncatedTo(ChronoUnit.MINUTES);
    var closes = form.moment("closes", zone).truncatedTo(ChronoUnit.MINUTES);
    if (!closes.isAfter(opens)) {
      form.wrong("closes", "vote.closes.before");
    }
    int weight = form.number("weight", 1, MOST_WEIGHT);
    int cap = form.number("cap", 1, MOST_WEIGHT);
    if (weight > cap) {
      form.wrong("weight", "vote.weight.above");
    }
    return new Poll.Terms(opens, closes, weight, cap);
  }

  private String set(Unit unit, Scene scene, View view, Poll.Terms terms) {
    if (!polls.write(unit, view.edition().id(), view.contest().id(), terms)) {
      return "";
    }
    note(unit, scene, view, "vote-set", terms);
    return view.path() + "?" + DONE + "=1";
  }

  private void note(Unit unit, Scene scene, View view, String verb, Object after) {
    var subject = Subject.of("contest", view.contest().id());
    tools.journal().note(unit, scene.actor(), subject, verb, null, after);
  }

  /// Opens the text whose hash was read; changed meanwhile, it is shown again.
  @PostMapping("/ouverture")
  Answer open(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var view = view(edition, id);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var led = tools.once(scene, form, unit -> opened(unit, scene, view.get(), form.value("text")));
    return Answer.seeOther(view.get().path() + "?" + DONE + "=" + (led.isEmpty() ? "autre" : led));
  }

  private String opened(Unit unit, Scene scene, View view, String text) {
    boolean same = view.opens() && view.sha256().equals(text);
    if (!same || !polls.open(unit, view.contest(), view.poll().orElseThrow())) {
      return "";
    }
    note(unit, scene, view, "vote-opened", Map.of("sha256", text));
    return "ouvert";
  }
}
