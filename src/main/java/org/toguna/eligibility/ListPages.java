package org.toguna.eligibility;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.contest.Call;
import org.toguna.contest.Category;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// The eligible dossiers of a contest for everybody: the list published last and those before it,
/// made from the very text whose hash the public journal holds.
@Controller
class ListPages {
  private static final String ONE = "/concours/{slug}" + EligibilityDesk.BELOW;
  private static final String NUMBERED = ONE + "/{list:[1-9][0-9]{0,3}}";
  private static final String OF = "/editions/{number}";

  private final Db db;

  ListPages(Db db) {
    this.db = db;
  }

  /// One list among all.
  record Shown(Edition edition, Call call, Published list, List<Published> all) {
    String href(String path) {
      return edition.href(call.path()) + EligibilityDesk.BELOW + path;
    }

    boolean newest() {
      return list.number() == all.getFirst().number();
    }

    long added() {
      return list.listing().entries().stream().filter(Listing.Entry::added).count();
    }

    String categories(Scene scene, Listing.Entry entry) {
      return call.categories().stream()
          .filter(one -> entry.categories().contains(one.slug()))
          .map(Category::name)
          .map(scene::say)
          .collect(Collectors.joining(", "));
    }

    static String country(Scene scene, Listing.Entry entry) {
      return entry.country().equals("-") ? "" : Call.country(entry.country(), scene.lang());
    }
  }

  @GetMapping({ONE, OF + ONE})
  Answer newest(Scene scene, Edition edition, @PathVariable String slug) {
    return answered(scene, found(edition, slug, 0));
  }

  @GetMapping({NUMBERED, OF + NUMBERED})
  Answer numbered(Scene scene, Edition edition, @PathVariable String slug, @PathVariable int list) {
    return answered(scene, found(edition, slug, list));
  }

  private static Answer answered(Scene scene, Optional<Shown> found) {
    return found
        .<Answer>map(shown ->
            Answer.page((out, no) -> JtelistGenerated.render(out, no, scene, shown))
                .keptUnder(Publishing.TOPIC, Topics.EDITION))
        .orElseGet(Answer::notThere);
  }

  /// The list of a number, 0 for the newest.
  private Optional<Shown> found(Edition edition, String slug, int number) {
    return db.read(sql ->
        Call.find(sql, edition.id(), slug)
            .flatMap(call -> {
              var all = Published.all(sql, call.id());
              return all.stream()
                  .filter(one -> number == 0 || one.number() == number)
                  .findFirst()
                  .map(one -> new Shown(edition, call, one, all));
            }));
  }

  /// The very bytes whose SHA-256 is shown.
  @GetMapping({NUMBERED + ".txt", OF + NUMBERED + ".txt"})
  Answer text(Edition edition, @PathVariable String slug, @PathVariable int list) {
    return found(edition, slug, list)
        .<Answer>map(shown ->
            Answer.sent(
                    "text/plain; charset=utf-8",
                    shown.list().text().getBytes(StandardCharsets.UTF_8))
                .keptUnder(Publishing.TOPIC, Topics.EDITION))
        .orElseGet(Answer::notThere);
  }
}
