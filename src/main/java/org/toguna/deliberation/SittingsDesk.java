package org.toguna.deliberation;

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
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.jury.Jurors;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What a contest's jury sat about and sits about, on the desk; a sitting is prepared here.
@Controller
@RequestMapping(SittingsDesk.PATH)
class SittingsDesk {
  static final String PATH = "/organisation/editions/{number}/concours/{contest}/deliberation";
  static final String BELOW = "/deliberation";
  static final String DONE = "fait";
  static final String MATTER = "/{matter:preselection|prix}";

  private final ShelfTools tools;
  private final Convening convening;

  SittingsDesk(ShelfTools tools, Convening convening) {
    this.tools = tools;
    this.convening = convening;
  }

  /// A matter with its sittings, and when it was or will be published.
  record Line(
      Matter matter,
      List<Sitting> sittings,
      Optional<Instant> published,
      Optional<Instant> planned) {
    /// Whether a sitting may be prepared.
    boolean isFree() {
      return published.isEmpty()
          && planned.isEmpty()
          && sittings.stream().allMatch(Sitting::isClosed);
    }
  }

  /// `judge` is whether who looks is in the jury: it is shown no draft of what is published.
  record View(Edition edition, Call call, List<Line> lines, boolean judge) {
    String path() {
      return SittingsDesk.path(edition, call.id());
    }
  }

  static String path(Edition edition, UUID contest) {
    return edition.desk("/concours/" + contest) + BELOW;
  }

  static Matter matter(String slug) {
    return slug.equals(Matter.SHORTLIST.slug()) ? Matter.SHORTLIST : Matter.AWARDS;
  }

  static boolean judges(DSLContext sql, UUID contest, @Nullable SignedIn who) {
    return who != null && Jurors.isIn(sql, contest, who.id());
  }

  @GetMapping
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), contest)
                .map(call ->
                    new View(edition, call, lines(sql, contest), judges(sql, contest, who))))
        .<Answer>map(view ->
            Answer.page(
                (out, no) -> JtesittingsGenerated.render(out, no, scene, view, form.value(DONE))))
        .orElseGet(Answer::notThere);
  }

  private static List<Line> lines(DSLContext sql, UUID contest) {
    var all = Sitting.of(sql, contest);
    return List.of(Matter.values()).stream()
        .map(matter ->
            new Line(
                matter,
                all.stream().filter(one -> one.key().matter() == matter).toList(),
                Outcomes.publishedAt(sql, contest, matter),
                Published.planned(sql, contest, matter)))
        .toList();
  }

  /// The form of a new sitting.
  record Fresh(Edition edition, Call call, Matter matter, SittingForm form) {
    String back() {
      return SittingsDesk.path(edition, call.id());
    }

    String path() {
      return back() + "/" + matter.slug() + "/seance";
    }
  }

  private Optional<Fresh> fresh(Edition edition, UUID contest, String matter) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), contest)
                .map(call ->
                    new Fresh(
                        edition, call, matter(matter), SittingForm.of(sql, edition, contest))));
  }

  private static Answer.Template page(Scene scene, Fresh fresh, Form form) {
    return (out, no) -> JtenewsittingGenerated.render(out, no, scene, fresh, form);
  }

  @GetMapping(MATTER + "/seance")
  Answer ask(
      Scene scene, Edition edition, @PathVariable UUID contest, @PathVariable String matter) {
    return fresh(edition, contest, matter)
        .<Answer>map(fresh -> Answer.page(page(scene, fresh, Form.showing(fresh.form().usual()))))
        .orElseGet(Answer::notThere);
  }

  @PostMapping(MATTER + "/seance")
  Answer prepare(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable String matter,
      Form form) {
    var found = fresh(edition, contest, matter);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var fresh = found.get();
    var plan = fresh.form().read(form);
    if (!form.isRight()) {
      return Answer.refused(page(scene, fresh, form));
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              var made = convening.prepare(unit, edition.id(), contest, fresh.matter(), plan);
              made.ifPresent(_ ->
                  tools
                      .journal()
                      .note(
                          unit,
                          scene.actor(),
                          Subject.of("contest", contest),
                          "deliberation-prepared",
                          null,
                          Map.of("matter", fresh.matter().name())));
              return made.map(id -> fresh.back() + "/seances/" + id)
                  .orElse(fresh.back() + "?" + DONE + "=autre");
            }));
  }
}
