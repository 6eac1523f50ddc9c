package org.toguna.contest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.print.Press;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// What the public reads of a contest: the page, its rule book in each version, what changed
/// between them, the PDF and the canonical text. One that was never opened is not there.
@Controller
class ContestPages {
  private static final String ONE = "/concours/{slug}";
  private static final String OF = "/editions/{number}";
  private static final String BOOK = ONE + "/reglement";
  private static final String VERSION = BOOK + "/{version:[0-9]+}";

  private final Db db;
  private final Press press;
  private final List<BesideContest> beside;
  private final Clock clock;

  ContestPages(Db db, Press press, List<BesideContest> beside, Clock clock) {
    this.beside = beside;
    this.db = db;
    this.press = press;
    this.clock = clock;
  }

  /// One version of a contest and the list of all.
  record Shown(
      Edition edition, Contest contest, Version version, List<Version.Line> all, Instant now) {
    String href(String path) {
      return edition.href(contest.path() + path);
    }

    boolean inForce() {
      return version.number() == contest.standing().version();
    }

    Terms terms() {
      return version.terms();
    }

    Voice voice(Scene scene) {
      return Voice.of(scene, edition.period().zone());
    }
  }

  @GetMapping({ONE, OF + ONE})
  Answer contest(Scene scene, Edition edition, @PathVariable String slug) {
    return answered(
        newest(edition, slug),
        shown -> {
          var terms = shown.terms();
          var ways = ways(scene, shown);
          return kept(Answer.page(
                  (out, no) -> JtecontestGenerated.render(out, no, scene, shown, terms, ways)))
              .until(terms.calendar().changesAfter(shown.now()));
        });
  }

  private List<NavLink> ways(Scene scene, Shown shown) {
    var title = ContestTitle.of(shown.contest());
    return db.read(sql ->
        beside.stream()
            .flatMap(one -> one.onPage(sql, shown.edition(), title, scene).stream())
            .toList());
  }

  @GetMapping({BOOK, OF + BOOK})
  Answer book(Scene scene, Edition edition, @PathVariable String slug) {
    return answered(newest(edition, slug), shown -> book(scene, shown));
  }

  private static Answer book(Scene scene, Shown shown) {
    return kept(Answer.page((out, no) -> JtebookGenerated.render(out, no, scene, shown)));
  }

  @GetMapping({BOOK + ".pdf", OF + BOOK + ".pdf"})
  Answer pdf(Scene scene, Edition edition, @PathVariable String slug) {
    return answered(newest(edition, slug), shown -> pdf(scene, shown));
  }

  private Answer pdf(Scene scene, Shown shown) {
    var bytes = press.pdf((out, no) -> JtepaperGenerated.render(out, no, scene, shown));
    return Answer.sent("application/pdf", bytes)
        .as(shown.contest().slug() + "-v" + shown.version().number() + ".pdf")
        .keptUnder(Contests.TOPIC, Topics.EDITION);
  }

  @GetMapping({VERSION, OF + VERSION})
  Answer version(
      Scene scene, Edition edition, @PathVariable String slug, @PathVariable int version) {
    return answered(numbered(edition, slug, version), shown -> book(scene, shown));
  }

  @GetMapping({VERSION + ".pdf", OF + VERSION + ".pdf"})
  Answer versionPdf(
      Scene scene, Edition edition, @PathVariable String slug, @PathVariable int version) {
    return answered(numbered(edition, slug, version), shown -> pdf(scene, shown));
  }

  /// The very bytes whose SHA-256 is shown.
  @GetMapping({VERSION + ".txt", OF + VERSION + ".txt"})
  Answer text(Edition edition, @PathVariable String slug, @PathVariable int version) {
    return answered(
        numbered(edition, slug, version),
        shown ->
            Answer.sent(
                    "text/plain; charset=utf-8",
                    shown.version().frozen().text().getBytes(StandardCharsets.UTF_8))
                .keptUnder(Contests.TOPIC, Topics.EDITION));
  }

  @GetMapping({VERSION + "/changements", OF + VERSION + "/changements"})
  Answer changes(
      Scene scene, Edition edition, @PathVariable String slug, @PathVariable int version) {
    var before = numbered(edition, slug, version - 1);
    return answered(
        before.isEmpty() ? before : numbered(edition, slug, version),
        shown -> {
          var changes =
              Changes.between(
                  before.orElseThrow().version().frozen().in(scene.lang()),
                  shown.version().frozen().in(scene.lang()));
          return kept(
              Answer.page((out, no) -> JtechangesGenerated.render(out, no, scene, shown, changes)));
        });
  }

  private static Answer answered(Optional<Shown> shown, Function<Shown, Answer> answer) {
    return shown.map(answer).orElseGet(Answer::notThere);
  }

  private static Answer.Shown kept(Answer.Shown page) {
    return page.keptUnder(Contests.TOPIC, Topics.EDITION);
  }

  private Optional<Shown> newest(Edition edition, String slug) {
    return read(edition, slug, contest -> contest.standing().version());
  }

  private Optional<Shown> numbered(Edition edition, String slug, int version) {
    return read(edition, slug, _ -> version);
  }

  private Optional<Shown> read(Edition edition, String slug, Function<Contest, Integer> number) {
    return db.read(sql ->
        Contest.find(sql, edition.id(), slug)
            .flatMap(contest ->
                Version.find(sql, contest.id(), number.apply(contest))
                    .map(version ->
                        new Shown(
                            edition,
                            contest,
                            version,
                            Version.all(sql, contest.id()),
                            clock.instant()))));
  }
}
