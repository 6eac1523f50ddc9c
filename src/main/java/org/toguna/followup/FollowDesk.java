package org.toguna.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// An edition's follow-up on the desk: who answered what, the totals, prizes paid, the table for a
/// spreadsheet.
@Controller
@RequestMapping(FollowDesk.PATH)
class FollowDesk {
  static final String BELOW = "/suivi";
  static final String PATH = "/organisation/editions/{number}" + BELOW;

  private final ShelfTools tools;
  private final Following following;
  private final AnswerBook book;
  private final Clock clock;

  FollowDesk(ShelfTools tools, Following following, AnswerBook book, Clock clock) {
    this.tools = tools;
    this.following = following;
    this.book = book;
    this.clock = clock;
  }

  /// Nothing is followed before the organiser begins.
  record View(Edition edition, Optional<Round> round, LocalDate today) {
    String base() {
      return edition.desk(BELOW);
    }

    /// The check-in that opened last, else the first to come: where a team's own page begins.
    Optional<Checkin> last() {
      var all = round.map(Round::checkins).orElse(List.of());
      return all.stream()
          .filter(one -> !today.isBefore(one.asked().opens()))
          .reduce((_, later) -> later)
          .or(() -> all.stream().findFirst());
    }

    Impact impact() {
      return Impact.all(round.orElseThrow());
    }
  }

  static View view(ShelfTools tools, Edition edition, Instant now) {
    var today = LocalDate.ofInstant(now, edition.period().zone());
    return new View(edition, tools.db().read(sql -> Round.find(sql, edition)), today);
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, Form form) {
    return Answer.page(page(scene, view(tools, edition, clock.instant()), form));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskfollowupGenerated.render(out, no, scene, view, form);
  }

  /// Begins, with the usual check-ins.
  @PostMapping
  Answer begin(Scene scene, Edition edition, Form form) {
    var names = new LinkedHashMap<Integer, Words>();
    for (int months : new int[] {3, 6, 12}) {
      names.put(months, words(scene, "followup.usual", months));
    }
    return done(
        scene, edition, form, unit -> following.begin(unit, edition, names), "followup-begun");
  }

  private static Words words(Scene scene, String key, int months) {
    var texts = scene.texts();
    return new Words(
        Map.of(Lang.FR, texts.say(Lang.FR, key, months), Lang.EN, texts.say(Lang.EN, key, months)));
  }

  private interface Work {
    void in(Unit unit);
  }

  private Answer done(Scene scene, Edition edition, Form form, Work work, String verb) {
    tools.once(
        scene,
        form,
        unit -> {
          work.in(unit);
          note(tools, unit, scene, edition, verb, Map.of());
          return "1";
        });
    return Answer.seeOther(edition.desk(BELOW) + "?fait=1");
  }

  static void note(
      ShelfTools tools,
      Unit unit,
      Scene scene,
      Edition edition,
      String verb,
      Map<String, String> after) {
    var subject = Subject.of("followup", edition.id().value());
    tools.journal().note(unit, scene.actor(), subject, verb, null, after);
  }

  /// Takes in whoever was coached or won meanwhile.
  @PostMapping("/equipes")
  Answer enrol(Scene scene, Edition edition, Form form) {
    if (view(tools, edition, clock.instant()).round().isEmpty()) {
      return Answer.notThere();
    }
    return done(scene, edition, form, unit -> following.enrol(unit, edition), "followup-enrolled");
  }

  /// The day a prize was paid, as the organisers know it.
  @PostMapping("/equipes/{team}/prix")
  Answer paid(Scene scene, Edition edition, @PathVariable UUID team, Form form) {
    var view = view(tools, edition, clock.instant());
    boolean won =
        view.round().flatMap(round -> round.team(team)).filter(one -> one.why().won()).isPresent();
    if (!won) {
      return Answer.notThere();
    }
    var day = form.date("paid");
    if (day.isAfter(view.today())) {
      form.wrong("paid", "followup.paid.future");
    }
    return form.isRight()
        ? done(scene, edition, form, unit -> book.paid(unit, team, day, true), "followup-paid")
        : Answer.refused(page(scene, view, form));
  }

  @GetMapping("/suivi.csv")
  Answer csv(Scene scene, Edition edition) {
    return view(tools, edition, clock.instant())
        .round()
        .<Answer>map(round ->
            Answer.sent("text/csv; charset=utf-8", RoundCsv.of(scene, round)).as("suivi.csv"))
        .orElseGet(Answer::notThere);
  }
}
