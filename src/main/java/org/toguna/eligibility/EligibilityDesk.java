package org.toguna.eligibility;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.Call;
import org.toguna.contest.Eligibility;
import org.toguna.contest.Eligibility.Proposal;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Csv;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A contest's dossiers waiting for a decision, found and filtered, or as a list to take away.
@Controller
@RequestMapping(EligibilityDesk.PATH)
class EligibilityDesk {
  static final String BELOW = "/recevabilite";
  static final String PATH = "/organisation/editions/{number}/concours/{contest}" + BELOW;
  private static final int PAGE = 100;

  private final Db db;
  private final Clock clock;

  EligibilityDesk(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The desk of a contest's eligibility, and what lies below it.
  static String base(Edition edition, Call call) {
    return edition.desk("/concours/" + call.id() + BELOW);
  }

  record View(Edition edition, Queue queue, Queue.Wanted wanted, int page) {
    private List<Queue.Line> found() {
      return queue.lines().stream().filter(wanted::fits).toList();
    }

    List<Queue.Line> shown() {
      return found().stream().skip((long) page * PAGE).limit(PAGE).toList();
    }

    boolean more() {
      return found().size() > (page + 1) * PAGE;
    }

    String base() {
      return EligibilityDesk.base(edition, queue.call());
    }

    String stage() {
      return wanted.stage().map(Stage::name).orElse("");
    }

    /// The list as it is filtered, at another stage or from another page.
    String path(String stage, int from) {
      return base()
          + "?etat="
          + stage
          + "&avis="
          + wanted.proposal().map(Proposal::name).orElse("")
          + "&q="
          + URLEncoder.encode(wanted.search(), StandardCharsets.UTF_8)
          + (from == 0 ? "" : "&page=" + from);
    }

    /// The rules that are not met, or cannot be told, one to a line.
    List<Eligibility.Told> troubled(Scene scene, Queue.Line line) {
      return line.judged().told(scene, edition.period().zone()).stream()
          .filter(told -> !told.made().met())
          .toList();
    }
  }

  @GetMapping
  Answer list(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    var wanted =
        new Queue.Wanted(
            oneOf(Stage.values(), form.value("etat")),
            oneOf(Proposal.values(), form.value("avis")),
            form.optional("q", 100));
    int page = form.optionalNumber("page", 0, 10_000).orElse(0);
    return queue(edition, contest)
        .map(queue -> new View(edition, queue, wanted, page))
        .<Answer>map(
            view -> Answer.page((out, no) -> JtequeueGenerated.render(out, no, scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  private static <E extends Enum<E>> Optional<E> oneOf(E[] all, String name) {
    return Stream.of(all).filter(one -> one.name().equals(name)).findFirst();
  }

  private Optional<Queue> queue(Edition edition, UUID contest) {
    return db.read(sql ->
        Call.find(sql, edition.id(), contest).map(call -> Queue.read(sql, call, clock.instant())));
  }

  /// On to the next dossier that waits; to the list when none does.
  @GetMapping("/suivant")
  Answer next(Edition edition, @PathVariable UUID contest, Form form) {
    Optional<UUID> after = form.id("apres", id -> id);
    return queue(edition, contest)
        .<Answer>map(queue -> {
          var base = base(edition, queue.call());
          return Answer.seeOther(
              queue.next(after).map(one -> base + "/" + one.id()).orElse(base + "?fait=tout"));
        })
        .orElseGet(Answer::notThere);
  }

  @GetMapping("/liste.csv")
  Answer csv(Scene scene, Edition edition, @PathVariable UUID contest) {
    return queue(edition, contest)
        .<Answer>map(queue ->
            Answer.sent(
                    "text/csv; charset=utf-8",
                    csv(scene, new View(edition, queue, Queue.Wanted.ALL, 0)))
                .as("recevabilite-" + queue.call().slug() + ".csv"))
        .orElseGet(Answer::notThere);
  }

  private static String csv(Scene scene, View view) {
    var heading =
        Stream.of(
                "eligibility.number",
                "eligibility.name",
                "eligibility.candidate",
                "eligibility.country",
                "eligibility.version",
                "eligibility.proposal",
                "eligibility.troubled",
                "eligibility.stage",
                "eligibility.reason")
            .map(scene::say)
            .toList();
    return Csv.written(
        heading, view.queue().lines().stream().map(line -> row(scene, view, line)).toList());
  }

  private static List<String> row(Scene scene, View view, Queue.Line line) {
    var dossier = line.dossier();
    var troubled =
        view.troubled(scene, line).stream()
            .map(told -> told.rule() + " " + told.made().because())
            .collect(Collectors.joining("\n"));
    return List.of(
        dossier.shownNumber(),
        dossier.name(),
        line.candidate(),
        dossier.country(),
        "" + dossier.version(),
        scene.say(line.judged().proposal().key()),
        troubled,
        scene.say(line.stage().key()),
        line.standing().decision().map(one -> one.judgment().reason()).orElse(""));
  }
}
