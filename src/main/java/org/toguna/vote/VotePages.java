package org.toguna.vote;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Where a visitor votes, and finds the ballot again under its tracker. Somebody else's tracker
/// answers as one that there is not.
@Controller
@RequestMapping("/concours/{slug}/vote")
class VotePages {
  private static final String CHOICE = "choix";
  private static final String BALLOT = "/bulletins/{tracker:[0-9a-z]{4,16}}";
  private static final int MOST = 9_999;

  private final ShelfTools tools;
  private final Ballots ballots;
  private final Receipts receipts;
  private final Clock clock;

  VotePages(ShelfTools tools, Ballots ballots, Receipts receipts, Clock clock) {
    this.tools = tools;
    this.ballots = ballots;
    this.receipts = receipts;
    this.clock = clock;
  }

  /// What a visitor may do here now.
  ///
  /// @param chosen what the visitor's ballot says
  record View(
      Edition edition,
      ContestTitle contest,
      Poll poll,
      Standing standing,
      Optional<Choice> chosen) {
    String path() {
      return contest.path() + "/vote";
    }
  }

  /// How the visitor stands to the vote.
  record Standing(Phase phase, Admitted admitted, Optional<Ballot> ballot) {
    boolean votes() {
      return phase == Phase.OPEN && admitted instanceof Admitted.In;
    }
  }

  private Optional<View> view(Edition edition, String slug, SignedIn who) {
    return tools.db().read(sql -> view(sql, edition, slug, who));
  }

  private Optional<View> view(DSLContext sql, Edition edition, String slug, SignedIn who) {
    return ContestTitle.find(sql, edition.id(), slug)
        .filter(ContestTitle::opened)
        .flatMap(contest ->
            Poll.shown(sql, contest.id())
                .map(poll -> {
                  var ballot = Ballot.find(sql, contest.id(), who.id());
                  var standing =
                      new Standing(
                          poll.at(clock.instant()),
                          Admitted.of(sql, edition.id(), who.id()),
                          ballot);
                  var chosen = ballot.map(ballots::choice).flatMap(poll::choice);
                  return new View(edition, contest, poll, standing, chosen);
                }));
  }

  @GetMapping
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return view(edition, slug, who)
        .<Answer>map(view -> {
          view.chosen().ifPresent(choice -> form.put(CHOICE, "" + choice.number()));
          return Answer.page(page(scene, view, form));
        })
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtevoteGenerated.render(out, no, scene, view, form);
  }

  /// Whether it may be is decided where it is written: the page asks only in order to explain.
  @PostMapping
  Answer cast(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var view = view(edition, slug, who);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    if (form.value(CHOICE).isBlank()) {
      form.wrong(CHOICE, "vote.choose.missing");
    }
    int choice = form.number(CHOICE, 1, MOST);
    if (form.isRight() && view.get().standing().admitted() instanceof Admitted.In in) {
      var voter = new Ballots.Voter(view.get().contest().id(), edition.id(), who.id(), in.badge());
      var led = tools.once(scene, form, unit -> cast(unit, view.get(), voter, choice));
      if (!led.isEmpty()) {
        return Answer.seeOther(led);
      }
    }
    form.wrong(CHOICE, "vote.refused");
    return view(edition, slug, who)
        .<Answer>map(now -> Answer.refused(page(scene, now, form)))
        .orElseGet(Answer::notThere);
  }

  private String cast(Unit unit, View view, Ballots.Voter voter, int choice) {
    return ballots
        .cast(unit, voter, choice)
        .map(ballot -> view.path() + "/bulletins/" + ballot.tracker() + "?fait=" + ballot.turn())
        .orElse("");
  }

  @GetMapping(BALLOT)
  Answer ballot(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String tracker,
      @AuthenticationPrincipal SignedIn who) {
    return own(
        edition,
        new At(slug, tracker, who),
        (view, receipt) ->
            Answer.page((out, no) -> JteballotGenerated.render(out, no, scene, view, receipt)));
  }

  @GetMapping(BALLOT + ".txt")
  Answer receipt(
      Edition edition,
      @PathVariable String slug,
      @PathVariable String tracker,
      @AuthenticationPrincipal SignedIn who) {
    return own(
        edition,
        new At(slug, tracker, who),
        (view, receipt) ->
            Answer.sent("text/plain; charset=utf-8", receipt.getBytes(StandardCharsets.UTF_8))
                .as("bulletin-" + tracker + ".txt"));
  }

  /// Whose ballot is asked for, and by whom.
  private record At(String slug, String tracker, SignedIn who) {}

  private Answer own(Edition edition, At at, BiFunction<View, String, Answer> answer) {
    return tools
        .db()
        .read(sql ->
            view(sql, edition, at.slug(), at.who())
                .flatMap(view ->
                    view.standing()
                        .ballot()
                        .filter(ballot -> ballot.tracker().equals(at.tracker()))
                        .map(ballot ->
                            answer.apply(
                                view, receipts.of(sql, view.contest(), view.poll(), ballot))))
                .orElseGet(Answer::notThere));
  }
}
