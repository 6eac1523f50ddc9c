package org.toguna.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.calibration.RankingBundle;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What would be published of a matter, what stands in its way, and the publication. Nobody of the
/// jury is shown it before everybody: it tells of all dossiers.
@Controller
@RequestMapping(SittingsDesk.PATH + SittingsDesk.MATTER + "/publication")
class ProclaimDesk {
  private final ShelfTools tools;
  private final Proclaiming proclaiming;
  private final Rankings rankings;
  private final Clock clock;

  ProclaimDesk(ShelfTools tools, Proclaiming proclaiming, Rankings rankings, Clock clock) {
    this.tools = tools;
    this.proclaiming = proclaiming;
    this.rankings = rankings;
    this.clock = clock;
  }

  /// The rankings that are published, and those that may be.
  record Ranks(List<PublishedRanking> published, Map<Round, RankingBundle> ready) {
    boolean open() {
      return !ready.isEmpty();
    }
  }

  record View(
      Draft draft,
      Results results,
      Optional<Published> published,
      Optional<Instant> planned,
      Ranks ranks) {
    String back() {
      return SittingsDesk.path(draft.edition(), draft.call().id());
    }

    String path() {
      return back() + "/" + draft.matter().slug() + "/publication";
    }

    /// Where the public reads it.
    String page() {
      return draft.edition().href(draft.call().path()) + draft.matter().page();
    }
  }

  private Optional<View> view(
      Scene scene, Edition edition, UUID contest, String matter, @Nullable SignedIn who) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), contest)
                .filter(_ -> !SittingsDesk.judges(sql, contest, who))
                .map(call -> view(sql, scene, edition, call, SittingsDesk.matter(matter))));
  }

  private View view(DSLContext sql, Scene scene, Edition edition, Call call, Matter matter) {
    var draft = proclaiming.draft(sql, edition, call, matter);
    var published = Published.find(sql, call.id(), matter);
    var shown = published.map(Published::proclamation).orElse(draft.proclamation());
    return new View(
        draft,
        new Results(Told.of(scene, edition, call), shown),
        published,
        Published.planned(sql, call.id(), matter),
        new Ranks(PublishedRanking.of(sql, call.id(), matter), rankings.open(sql, call, matter)));
  }

  @GetMapping
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable String matter,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    return view(scene, edition, contest, matter, who)
        .<Answer>map(view -> Answer.page(page(scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JteproclaimGenerated.render(out, no, scene, view, form);
  }

  private interface Work {
    boolean in(Unit unit, View view);
  }

  /// What came too late changes nothing, and is said.
  private Answer step(Scene scene, View view, Form form, String verb, Work work) {
    if (!form.isRight()) {
      return Answer.refused(page(scene, view, form));
    }
    var led =
        tools.once(
            scene,
            form,
            unit -> {
              if (!work.in(unit, view)) {
                return "autre";
              }
              var subject = Subject.of("contest", view.draft().call().id());
              var after = Map.of("matter", view.draft().matter().name());
              tools.journal().note(unit, scene.actor(), subject, verb, null, after);
              return "1";
            });
    return Answer.seeOther(view.path() + "?" + SittingsDesk.DONE + "=" + led);
  }

  /// Publishes what was read.
  @PostMapping
  Answer publish(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable String matter,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    return view(scene, edition, contest, matter, who)
        .map(view ->
            step(
                scene,
                view,
                form,
                "deliberation-published",
                (unit, read) -> proclaiming.publish(unit, read.draft(), form.value("read"))))
        .orElseGet(Answer::notThere);
  }

  /// Publishes the rankings that the published decisions rest on.
  @PostMapping("/classement")
  Answer rank(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable String matter,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    return view(scene, edition, contest, matter, who)
        .map(view ->
            step(
                scene,
                view,
                form,
                "deliberation-ranked",
                (unit, read) ->
                    rankings.publish(
                        unit, read.draft().call(), read.draft().matter(), read.ranks().ready())))
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/horaire")
  Answer plan(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable String matter,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = form.moment("at", edition.period().zone());
    if (form.isRight() && !at.isAfter(clock.instant())) {
      form.wrong("at", "deliberation.at.past");
    }
    return view(scene, edition, contest, matter, who)
        .map(view ->
            step(
                scene,
                view,
                form,
                "deliberation-planned",
                (unit, read) -> proclaiming.plan(unit, read.draft(), form.value("read"), at)))
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/horaire/retrait")
  Answer unplan(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable String matter,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    return view(scene, edition, contest, matter, who)
        .map(view ->
            step(
                scene,
                view,
                form,
                "deliberation-unplanned",
                (unit, read) ->
                    proclaiming.unplan(unit, read.draft().call(), read.draft().matter())))
        .orElseGet(Answer::notThere);
  }
}
