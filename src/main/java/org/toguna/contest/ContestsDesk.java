package org.toguna.contest;

import static org.toguna.tables.Tables.CONTEST;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// An edition's contests on the desk: the list, a new one, and each with what it still lacks.
@Controller
@RequestMapping("/organisation/editions/{number}/concours")
class ContestsDesk {
  static final String PATH = "/concours";

  private final ShelfTools tools;
  private final Contests contests;
  private final List<Drawer<?>> drawers;
  private final List<BesideContest> beside;
  private final Clock clock;

  ContestsDesk(
      ShelfTools tools,
      Contests contests,
      List<Drawer<?>> drawers,
      List<BesideContest> beside,
      Clock clock) {
    this.beside = beside;
    this.tools = tools;
    this.contests = contests;
    this.drawers = drawers;
    this.clock = clock;
  }

  record Listed(Edition edition, List<Contest> contests, Instant now, String done) {}

  @GetMapping
  Answer list(Scene scene, Edition edition, Form form) {
    var all = tools.db().read(sql -> Contest.of(sql, edition.id()));
    var listed = new Listed(edition, all, clock.instant(), form.value(TermsDesk.DONE));
    return Answer.page((out, no) -> JtedesklistGenerated.render(out, no, scene, listed));
  }

  @GetMapping("/nouveau")
  Answer blank(Scene scene, Edition edition) {
    var fresh = Map.of("perPerson", "1", "perFirm", "1", "categoriesPerEntry", "1");
    return Answer.page(form(scene, edition, Form.showing(fresh)));
  }

  private static Answer.Template form(Scene scene, Edition edition, Form form) {
    var asked = Section.ofFacts(scene);
    return (out, no) -> JtedesknewGenerated.render(out, no, scene, edition, asked, form);
  }

  @PostMapping
  Answer add(Scene scene, Edition edition, Form form) {
    var facts = Section.facts(form);
    if (!form.isRight()) {
      return Answer.refused(form(scene, edition, form));
    }
    return Answer.seeOther(tools.once(scene, form, unit -> added(unit, scene, edition, facts)));
  }

  private String added(Unit unit, Scene scene, Edition edition, Facts facts) {
    var terms = Terms.fresh(facts);
    var id = contests.add(unit, edition.id(), terms, false);
    tools
        .journal()
        .note(
            unit,
            scene.actor(),
            Subject.of(Contest.WORDS, id),
            "added",
            null,
            Section.PRESENTATION.values(terms, edition.period().zone()));
    return edition.desk(PATH + "/" + id) + "?" + TermsDesk.DONE + "=1";
  }

  /// A contest with its lists, what it lacks and what was opened of it.
  record Shown(Edition edition, Contest contest, List<Drawer<?>> drawers, Past past, String done) {
    String desk(String path) {
      return edition.desk(contest.deskPath()) + path;
    }

    List<Gaps.Gap> gaps() {
      return Gaps.of(contest.terms());
    }

    /// How many there are in a list.
    int count(Drawer<?> drawer) {
      return drawer.in(contest.terms()).size();
    }

    /// Whether what the organisers see is what the public reads.
    boolean same() {
      return past.inForce().filter(terms -> terms.equals(contest.terms())).isPresent();
    }
  }

  record Past(List<Version.Line> versions, Optional<Terms> inForce, Instant now) {}

  @GetMapping("/{id}")
  Answer one(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return tools
        .db()
        .read(sql ->
            Contest.find(sql, edition.id(), id)
                .<Answer>map(contest -> {
                  var versions = Version.all(sql, id);
                  var last =
                      Version.find(sql, id, contest.standing().version()).map(Version::terms);
                  var past = new Past(versions, last, clock.instant());
                  var done = form.value(TermsDesk.DONE);
                  var shown = new Shown(edition, contest, drawers, past, done);
                  var title = ContestTitle.of(contest);
                  var ways = beside.stream().map(one -> one.onDesk(edition, title, scene)).toList();
                  return Answer.page(
                      (out, no) -> JtedeskcontestGenerated.render(out, no, scene, shown, ways));
                })
                .orElseGet(Answer::notThere));
  }

  @PostMapping("/{id}/suppression")
  Answer delete(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    try {
      return Answer.seeOther(tools.once(scene, form, unit -> deleted(unit, scene, edition, id)));
    } catch (DataAccessException opened) {
      if (!Broken.constraint(opened)) {
        throw opened;
      }
      return Answer.seeOther(edition.desk(PATH + "/" + id) + "?" + TermsDesk.DONE + "=garde");
    }
  }

  /// One that was opened has versions, which nothing takes away: the database refuses.
  private String deleted(Unit unit, Scene scene, Edition edition, UUID id) {
    Contest.find(unit.sql(), edition.id(), id)
        .ifPresent(contest -> {
          unit.sql().deleteFrom(CONTEST).where(CONTEST.ID.eq(id)).execute();
          tools
              .journal()
              .note(
                  unit,
                  scene.actor(),
                  Subject.of(Contest.WORDS, id),
                  "deleted",
                  Section.PRESENTATION.values(contest.terms(), edition.period().zone()),
                  null);
        });
    return edition.desk(PATH) + "?" + TermsDesk.DONE + "=1";
  }
}
