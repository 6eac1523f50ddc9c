package org.toguna.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Eligibility;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.signin.SignedIn;

/// A dossier's eligibility before its candidate: what is asked for and until when, the decision a
/// list told of with its reasons, the way to appeal.
@Controller
class OutcomePages {
  static final String BELOW = "/recevabilite";
  static final String ONE = "/concours/{slug}/dossier/{code}" + BELOW;
  static final String OF = "/editions/{number}";

  private final Db db;
  private final Clock clock;

  OutcomePages(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// `told` says the conditions; `found` what a person found of them, by decision; `done` what was
  /// just taken.
  record Shown(
      Case one,
      List<Eligibility.Told> told,
      Map<Integer, Map<String, Finding.Found>> found,
      Instant now,
      String done) {
    static Shown of(Scene scene, Case one, Instant now, String done) {
      var told = one.dossier().judged(one.call()).told(scene, one.edition().period().zone());
      return new Shown(one, told, one.history().found(), now, done);
    }

    String href(String path) {
      return OutcomePages.href(one, path);
    }

    String back() {
      return one.edition().href(one.call().path() + one.dossier().path());
    }

    Optional<Eligibility.Told> rule(String slug) {
      return told.stream().filter(rule -> rule.slug().equals(slug)).findFirst();
    }

    /// Until when the last decision it was told may be appealed against; nothing where it may not.
    Optional<Notice> appealable() {
      return one.lastTold()
          .filter(decision -> decision.verdict() == Verdict.NOT_ELIGIBLE && !decision.uponAppeal())
          .filter(decision -> one.inForce().filter(decision::equals).isPresent())
          .filter(decision -> one.appeal().isEmpty())
          .map(decision -> one.history().notices().get(decision.number()));
    }

    boolean open(Notice notice) {
      return now.isBefore(notice.late());
    }
  }

  static String href(Case one, String path) {
    return one.edition().href(one.call().path() + one.dossier().path() + BELOW) + path;
  }

  /// One's own, as it was handed in last; another's is not there.
  static Optional<Case> find(
      DSLContext sql, Edition edition, String slug, String code, PersonId person) {
    return Call.find(sql, edition.id(), slug)
        .flatMap(call ->
            HandedIn.own(sql, call.id(), person, code)
                .map(one -> Case.of(sql, edition, call, one)));
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return db.read(sql -> find(sql, edition, slug, code, who.id()))
        .map(one -> Shown.of(scene, one, clock.instant(), form.value("fait")))
        .<Answer>map(
            shown -> Answer.page((out, no) -> JteoutcomeGenerated.render(out, no, scene, shown)))
        .orElseGet(Answer::notThere);
  }
}
