package org.toguna.scoring;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.toguna.contest.ContestTitle;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.jury.Jurors;
import org.toguna.jury.Seat;
import org.toguna.kit.base.Keys;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.signin.SignedIn;

/// A round on the desk. While it is open the page says how many sheets are sealed and which seats
/// wait, and no more; closed, it shows the scores.
@Controller
@RequestMapping(RoundsDesk.PATH + RoundsDesk.ROUND)
class RoundDesk {
  static final String ALL = "all";
  private static final int LONGEST = 500;

  private final ShelfTools tools;
  private final RoundClosing closing;
  private final Keys keys;

  RoundDesk(ShelfTools tools, RoundClosing closing, Keys keys) {
    this.tools = tools;
    this.closing = closing;
    this.keys = keys;
  }

  /// What the page shows; no table while the round is open.
  record View(
      Edition edition,
      ContestTitle contest,
      ScoringRound round,
      Far far,
      Optional<RoundTable> table) {
    /// It can be published without telling who a juror is.
    Optional<RankingBundle> bundle() {
      return table.flatMap(one -> one.bundle(round, contest.slug()));
    }

    boolean bundled() {
      return bundle().isPresent();
    }

    String back() {
      return edition.desk(contest.deskPath()) + "/notation";
    }

    String path() {
      return back() + "/" + round.key().round().slug();
    }
  }

  /// How far it is; the names of the jurors whose seats wait, and the numbers of their dossiers;
  /// once it is closed, what was missing.
  record Far(
      Counting.Progress progress,
      Map<PersonId, String> names,
      Map<UUID, String> numbers,
      List<Lacking> lacking) {
    String name(Seat seat) {
      return names.getOrDefault(seat.juror(), "");
    }

    String number(Seat seat) {
      return numbers.getOrDefault(seat.application(), "");
    }

    /// The field in which it is said why a seat has no sheet.
    static String field(Seat seat) {
      return "why-" + seat.application() + "-" + seat.juror();
    }
  }

  /// As one person may see it: whoever is in the jury too learns nothing of a dossier from which a
  /// conflict keeps it.
  private Optional<View> view(Edition edition, UUID id, String slug, @Nullable SignedIn who) {
    return tools
        .db()
        .read(sql ->
            view(
                sql,
                edition,
                new Wanted(id, slug, who == null ? Set.of() : Jurors.barred(sql, id, who.id()))));
  }

  private record Wanted(UUID contest, String round, Set<UUID> barred) {}

  private Optional<View> view(DSLContext sql, Edition edition, Wanted wanted) {
    return ContestTitle.find(sql, edition.id(), wanted.contest())
        .flatMap(contest ->
            ScoringRound.find(sql, contest.id(), wanted.round())
                .map(round ->
                    new View(
                        edition,
                        contest,
                        round,
                        far(sql, round, wanted.barred()),
                        RoundTable.of(sql, keys, round, wanted.barred()))));
  }

  private static Far far(DSLContext sql, ScoringRound round, Set<UUID> barred) {
    if (!round.isOpen()) {
      var none = new Counting.Progress(List.of(), List.of());
      return new Far(none, Map.of(), Map.of(), Lacking.in(sql, round.key(), barred));
    }
    var progress = Counting.progress(sql, round.key()).without(barred);
    var names = new HashMap<PersonId, String>();
    Persons.byId(sql, progress.waiting().stream().map(Seat::juror).distinct().toList())
        .forEach((id, person) -> names.put(id, shown(person)));
    var numbers = new HashMap<UUID, String>();
    org.toguna.application.HandedIn.in(sql, round.key().contest())
        .forEach(dossier -> numbers.put(dossier.id(), dossier.shownNumber()));
    return new Far(progress, names, numbers, List.of());
  }

  private static String shown(Person person) {
    return person.shownName();
  }

  @GetMapping
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable String round,
      Form form,
      @AuthenticationPrincipal @Nullable SignedIn who) {
    var view = view(edition, id, round, who);
    if (view.isPresent()) {
      return Answer.page(page(scene, view.get(), form));
    }
    return tools.db().read(sql -> RoundsDesk.planning(sql, edition, id, round)).isPresent()
        ? Answer.seeOther(scene.path() + "/ouverture")
        : Answer.notThere();
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskroundGenerated.render(out, no, scene, view, form);
  }

  @PostMapping("/cloture")
  Answer close(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable String round,
      Form form,
      @AuthenticationPrincipal @Nullable SignedIn who) {
    // Every seat that waits needs its reason, those of which this person is told nothing too.
    var found = view(edition, id, round, null);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var reasons = new HashMap<Seat, String>();
    var all = form.optional(ALL, LONGEST);
    for (Seat seat : view.far().progress().waiting()) {
      var own = form.optional(Far.field(seat), LONGEST);
      reasons.put(seat, own.isEmpty() ? all : own);
    }
    if (reasons.values().stream().anyMatch(String::isEmpty)) {
      form.wrong(ALL, "scoring.close.reason.missing");
    }
    if (!form.isRight()) {
      var shown = view(edition, id, round, who).orElseThrow();
      return Answer.refused(page(scene, shown, form));
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit ->
                view.path()
                    + (closing.close(unit, scene.actor(), view.round(), reasons)
                        ? "?fait=clos"
                        : "?fait=autre")));
  }

  /// As `toguna jury calibrate --scores` takes it; not there while the round is open.
  @GetMapping("/notes.csv")
  Answer csv(
      Edition edition,
      @PathVariable UUID id,
      @PathVariable String round,
      @AuthenticationPrincipal @Nullable SignedIn who) {
    return view(edition, id, round, who)
        .flatMap(View::table)
        .<Answer>map(table ->
            Answer.sent(
                    "text/csv; charset=utf-8", ScoresCsv.of(table).getBytes(StandardCharsets.UTF_8))
                .as(
                    "notes-"
                        + Round.valueOf(round.toUpperCase(java.util.Locale.ROOT)).slug()
                        + ".csv"))
        .orElseGet(Answer::notThere);
  }

  /// What `toguna jury recompute` takes; not there where there is no ranking, or where a juror with
  /// few marks would be told apart by them.
  @GetMapping("/classement.zip")
  Answer bundle(
      Edition edition,
      @PathVariable UUID id,
      @PathVariable String round,
      @AuthenticationPrincipal @Nullable SignedIn who) {
    return view(edition, id, round, who)
        .flatMap(View::bundle)
        .<Answer>map(bundle ->
            Answer.sent("application/zip", bundle.bytes()).as("classement-" + round + ".zip"))
        .orElseGet(Answer::notThere);
  }
}
