package org.toguna.vote;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// A vote for everybody: its rules as they were fixed, and after the count its result with the list
/// to count again. Between the two it says nothing of how it goes.
@Controller
class PollPages {
  static final String PATH = "/scrutin";
  private static final String ONE = "/concours/{slug}" + PATH;
  private static final String OF = "/editions/{number}";

  private final Db db;
  private final Clock clock;

  PollPages(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What the page shows; no tallies and nothing odd before the count.
  record View(Edition edition, ContestTitle contest, Poll poll, Instant now, After after) {
    String href(String path) {
      return edition.href(contest.path()) + path;
    }

    Phase phase() {
      return poll.at(now);
    }
  }

  /// What a count comes to.
  record After(List<Tally> tallies, List<Flag> flags) {
    int counted() {
      return tallies.stream().mapToInt(Tally::votes).sum();
    }
  }

  private static Optional<View> view(DSLContext sql, Edition edition, String slug, Instant now) {
    return ContestTitle.find(sql, edition.id(), slug)
        .filter(ContestTitle::opened)
        .flatMap(contest ->
            Poll.shown(sql, contest.id())
                .map(poll -> new View(edition, contest, poll, now, after(sql, poll))));
  }

  static After after(DSLContext sql, Poll poll) {
    return poll.standing().state() == State.COUNTED
        ? new After(Tally.of(sql, poll), Flag.of(sql, poll.contest()))
        : new After(List.of(), List.of());
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(Scene scene, Edition edition, @PathVariable String slug) {
    var now = clock.instant();
    return db.read(sql -> view(sql, edition, slug, now))
        .<Answer>map(view ->
            Answer.page((out, no) -> JtepollGenerated.render(out, no, scene, view))
                .keptUnder(Polls.TOPIC, Topics.EDITION)
                .until(view.poll().changesAfter(now)))
        .orElseGet(Answer::notThere);
  }

  /// The very bytes whose SHA-256 was fixed at the opening.
  @GetMapping({ONE + "/regles.txt", OF + ONE + "/regles.txt"})
  Answer rules(Edition edition, @PathVariable String slug) {
    return db.read(sql ->
            view(sql, edition, slug, clock.instant())
                .map(view -> PollText.of(view.contest(), view.poll()).text()))
        .map(PollPages::text)
        .orElseGet(Answer::notThere);
  }

  private static Answer text(String text) {
    return Answer.sent("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
        .keptUnder(Polls.TOPIC, Topics.EDITION);
  }

  /// The list to count again; not there before the count.
  @GetMapping({ONE + "/bulletins.txt", OF + ONE + "/bulletins.txt"})
  Answer list(Edition edition, @PathVariable String slug) {
    return db.read(sql ->
            view(sql, edition, slug, clock.instant())
                .filter(view -> view.phase() == Phase.COUNTED)
                .map(view -> ListText.of(sql, view.poll())))
        .map(PollPages::text)
        .orElseGet(Answer::notThere);
  }
}
