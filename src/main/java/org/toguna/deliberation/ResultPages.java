package org.toguna.deliberation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.print.Press;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// What a jury decided, for everybody, made from the very text whose hash the public journal holds.
@Controller
class ResultPages {
  private static final String ONE = "/concours/{slug}/{matter:preselection|resultats}";
  private static final String OF = "/editions/{number}";
  private static final String MINUTES = "/proces-verbal-{nth:[1-9][0-9]{0,2}}.pdf";
  private static final String RANKING = "/classement-{round:shortlist|pitch|stands}.zip";
  private static final String COPY = "/proces-verbal-{nth:[1-9][0-9]{0,2}}-en.pdf";

  private final Db db;
  private final Press press;

  ResultPages(Db db, Press press) {
    this.db = db;
    this.press = press;
  }

  /// One matter’s results, and the other matter where it is published too.
  record Shown(Edition edition, Call call, Published published, Results results, Beside beside) {
    record Beside(Optional<Matter> other, List<PublishedRanking> rankings) {}

    Matter matter() {
      return published.proclamation().head().matter();
    }

    String href(Matter matter) {
      return edition.href(call.path()) + matter.page();
    }

    String path() {
      return href(matter());
    }

    List<Proclamation.Sat> sittings() {
      return published.proclamation().sittings();
    }
  }

  private static Matter matter(String slug) {
    return slug.equals("preselection") ? Matter.SHORTLIST : Matter.AWARDS;
  }

  private static Optional<Shown> find(
      DSLContext sql, Scene scene, Edition edition, String slug, Matter matter) {
    var other = matter == Matter.AWARDS ? Matter.SHORTLIST : Matter.AWARDS;
    return Call.find(sql, edition.id(), slug)
        .flatMap(call ->
            Published.find(sql, call.id(), matter)
                .map(one ->
                    new Shown(
                        edition,
                        call,
                        one,
                        new Results(Told.of(scene, edition, call), one.proclamation()),
                        new Shown.Beside(
                            Outcomes.publishedAt(sql, call.id(), other).map(_ -> other),
                            PublishedRanking.of(sql, call.id(), matter)))));
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(
      Scene scene, Edition edition, @PathVariable String slug, @PathVariable String matter) {
    return db.read(sql -> find(sql, scene, edition, slug, matter(matter)))
        .<Answer>map(shown ->
            Answer.page((out, no) -> JteresultsGenerated.render(out, no, scene, shown))
                .keptUnder(Proclaiming.TOPIC, Topics.EDITION))
        .orElseGet(Answer::notThere);
  }

  /// The very bytes whose SHA-256 is shown.
  @GetMapping({ONE + ".txt", OF + ONE + ".txt"})
  Answer text(
      Scene scene, Edition edition, @PathVariable String slug, @PathVariable String matter) {
    return db.read(sql -> find(sql, scene, edition, slug, matter(matter)))
        .<Answer>map(shown ->
            Answer.sent(
                    "text/plain; charset=utf-8",
                    shown.published().text().getBytes(StandardCharsets.UTF_8))
                .keptUnder(Proclaiming.TOPIC, Topics.EDITION))
        .orElseGet(Answer::notThere);
  }

  /// The very bytes whose SHA-256 is shown.
  @GetMapping({ONE + RANKING, OF + ONE + RANKING})
  Answer ranking(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String matter,
      @PathVariable String round) {
    var which = Round.valueOf(round.toUpperCase(Locale.ROOT));
    return db.read(sql ->
            find(sql, scene, edition, slug, matter(matter))
                .flatMap(shown ->
                    PublishedRanking.archive(sql, shown.call().id(), shown.matter(), which)))
        .<Answer>map(archive ->
            Answer.sent("application/zip", archive)
                .as("classement-" + round + ".zip")
                .keptUnder(Proclaiming.TOPIC, Topics.EDITION))
        .orElseGet(Answer::notThere);
  }

  /// The signed minutes of a sitting, once its matter is published.
  @GetMapping({ONE + MINUTES, OF + ONE + MINUTES})
  Answer minutes(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String matter,
      @PathVariable int nth) {
    return db.read(sql ->
            find(sql, scene, edition, slug, matter(matter))
                .flatMap(shown -> minutes(sql, shown, nth)))
        .<Answer>map(pdf ->
            Answer.sent("application/pdf", pdf).as("proces-verbal-" + matter + "-" + nth + ".pdf"))
        .orElseGet(Answer::notThere);
  }

  private static Optional<byte[]> minutes(DSLContext sql, Shown shown, int number) {
    return sitting(sql, shown, number).flatMap(one -> Minutes.pdf(sql, one.id()));
  }

  private static Optional<Sitting> sitting(DSLContext sql, Shown shown, int number) {
    return Sitting.of(sql, shown.call().id(), shown.matter()).stream()
        .filter(one -> one.number() == number)
        .findFirst();
  }

  /// The same in English, to be read beside the signed ones. Whoever was erased since is not named
  /// in it: it is printed from what is still held. Without a file’s name it is kept, so that it is
  /// printed once and not for each reader.
  @GetMapping({ONE + COPY, OF + ONE + COPY})
  Answer copy(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String matter,
      @PathVariable int nth) {
    return db.read(sql ->
            find(sql, scene, edition, slug, matter(matter))
                .flatMap(shown -> translated(sql, scene, shown, nth)))
        .<Answer>map(page ->
            Answer.sent(
                    "application/pdf",
                    press.archive((out, no) -> JteminutesGenerated.render(out, no, page)))
                .keptUnder(Proclaiming.TOPIC, Topics.EDITION))
        .orElseGet(Answer::notThere);
  }

  private static Optional<Protocol> translated(
      DSLContext sql, Scene scene, Shown shown, int number) {
    var edition = shown.edition();
    var told = new Told(scene.texts(), Lang.EN, edition.period().zone(), shown.call());
    return sitting(sql, shown, number).flatMap(one -> Protocol.translated(sql, edition, told, one));
  }
}
