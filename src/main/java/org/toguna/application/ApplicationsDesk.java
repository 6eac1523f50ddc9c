package org.toguna.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.Call;
import org.toguna.contest.Declared.Body;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Csv;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// An edition's dossiers on the desk: contest by contest, found and filtered, or as a list to take
/// away.
@Controller
@RequestMapping("/organisation/editions/{number}" + ApplicationsDesk.PATH)
class ApplicationsDesk {
  static final String PATH = "/candidatures";
  private static final int PAGE = 100;

  private final Db db;

  ApplicationsDesk(Db db) {
    this.db = db;
  }

  record Contests(
      Edition edition,
      List<Call> calls,
      Map<UUID, Map<State, Integer>> counts,
      Map<UUID, Integer> unjudged) {
    int count(Call call, State state) {
      return counts.getOrDefault(call.id(), Map.of()).getOrDefault(state, 0);
    }

    String href(Call call) {
      return edition.desk(PATH + "/" + call.id());
    }
  }

  @GetMapping
  Answer contests(Scene scene, Edition edition) {
    var contests =
        db.read(sql ->
            new Contests(
                edition, Call.all(sql, edition.id()), Roll.counts(sql), Roll.unjudged(sql)));
    return Answer.page((out, no) -> JtedeskcontestsGenerated.render(out, no, scene, contests));
  }

  /// A contest's dossiers as they are filtered, one page of them.
  record View(Edition edition, Roll roll, Roll.Wanted wanted, int page, int unjudged) {
    private List<Roll.Line> found() {
      return roll.lines().stream().filter(wanted::fits).toList();
    }

    List<Roll.Line> shown() {
      return found().stream().skip((long) page * PAGE).limit(PAGE).toList();
    }

    boolean more() {
      return found().size() > (page + 1) * PAGE;
    }

    String base() {
      return edition.desk(PATH + "/" + roll.call().id());
    }

    String state() {
      return wanted.state().map(State::name).orElse("");
    }

    /// The list as it is filtered, in another state or from another page.
    String path(String state, int from) {
      return base()
          + "?etat="
          + state
          + "&categorie="
          + encoded(wanted.category())
          + "&complet="
          + encoded(wanted.whole())
          + "&q="
          + encoded(wanted.search())
          + (from == 0 ? "" : "&page=" + from);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  @GetMapping("/{contest}")
  Answer list(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    var wanted =
        new Roll.Wanted(
            Stream.of(State.values())
                .filter(state -> state.name().equals(form.value("etat")))
                .findFirst(),
            form.value("categorie"),
            form.value("complet"),
            form.optional("q", 100));
    int page = form.optionalNumber("page", 0, 10_000).orElse(0);
    return db.read(sql ->
            Call.find(sql, edition.id(), contest)
                .map(call ->
                    new View(
                        edition,
                        Roll.read(sql, call),
                        wanted,
                        page,
                        Roll.unjudged(sql).getOrDefault(contest, 0))))
        .<Answer>map(view ->
            Answer.page((out, no) -> JtedesklistGenerated.render(out, no, scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  @GetMapping("/{contest}/liste.csv")
  Answer csv(Scene scene, Edition edition, @PathVariable UUID contest) {
    Optional<Roll> roll =
        db.read(sql -> Call.find(sql, edition.id(), contest).map(call -> Roll.read(sql, call)));
    return roll.<Answer>map(all ->
            Answer.sent("text/csv; charset=utf-8", csv(scene, all))
                .as("dossiers-" + all.call().slug() + ".csv"))
        .orElseGet(Answer::notThere);
  }

  private static String csv(Scene scene, Roll roll) {
    var labels = new Labels(scene, roll.call());
    var heading =
        Stream.of(
                "application.number",
                "application.project.name",
                "application.candidate",
                "application.category",
                "application.project.country",
                "application.state",
                "application.lacking",
                "application.receipt.version",
                "application.submitted",
                "application.team.people",
                "application.team.women")
            .map(scene::say)
            .toList();
    var rows = new ArrayList<List<String>>();
    roll.lines().forEach(line -> rows.add(row(scene, labels, line)));
    return Csv.written(heading, rows);
  }

  private static List<String> row(Scene scene, Labels labels, Roll.Line line) {
    var one = line.application();
    var content = line.content();
    var team = Team.of(content).count(Body.TEAM);
    return List.of(
        one.shownNumber(),
        content.name(),
        line.candidate(),
        labels.categoryNames(content.value(Piece.PROJECT, "categories")),
        labels.country(content.value(Piece.PROJECT, "country")),
        scene.say(one.state().key()),
        "" + line.missing(),
        "" + one.version(),
        one.moments().submitted().map(Canon::utc).orElse(""),
        "" + team.of(),
        "" + team.women());
  }
}
