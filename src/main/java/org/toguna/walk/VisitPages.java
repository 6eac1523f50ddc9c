package org.toguna.walk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.pitch.Conducting;
import org.toguna.pitch.Press;
import org.toguna.pitch.Screen;
import org.toguna.signin.SignedIn;

/// A juror's phone on the way from stand to stand: where its group goes next, the clock, its own
/// sheet. With its script it goes on while the network is down, as the stage's remote control does.
@Controller
@RequestMapping(VisitPages.PATH)
class VisitPages {
  static final String PATH = "/jury/{contest}/visites";

  private final ShelfTools tools;
  private final Conducting conducting;
  private final SheetWays sheets;
  private final Clock clock;

  VisitPages(ShelfTools tools, Conducting conducting, SheetWays sheets, Clock clock) {
    this.tools = tools;
    this.conducting = conducting;
    this.sheets = sheets;
    this.clock = clock;
  }

  /// What the page shows; `others` are the members' names, who leads first.
  record View(
      ContestTitle contest,
      Going going,
      Screen screen,
      List<String> others,
      List<SheetWays.Way> sheets) {
    String path() {
      return "/jury/" + contest.id() + "/visites";
    }

    /// How many stands are this juror's to see.
    int stands() {
      return going.walk().day().teams().size() - going.away().size();
    }
  }

  @GetMapping
  Answer show(Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who) {
    var now = clock.instant();
    return tools
        .db()
        .read(sql ->
            Going.find(sql, contest, who.id())
                .flatMap(going -> view(sql, scene, going, who.id(), now)))
        .<Answer>map(
            view -> Answer.page((out, no) -> JtevisitGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  private Optional<View> view(
      DSLContext sql, Scene scene, Going going, PersonId juror, Instant now) {
    var day = going.walk().day();
    var ids = going.group().members().stream().map(Group.Member::person).toList();
    var names = Persons.byId(sql, ids);
    var others =
        ids.stream()
            .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
            .map(person -> person.shownName())
            .toList();
    var own = sheets.of(sql, scene, going, juror);
    return ContestTitle.find(sql, day.edition(), day.contest())
        .map(contest -> new View(contest, going, going.screen(now), others, own));
  }

  @GetMapping("/etat.json")
  Answer state(@PathVariable UUID contest, @AuthenticationPrincipal SignedIn who) {
    return tools
        .db()
        .read(sql -> Going.find(sql, contest, who.id()))
        .<Answer>map(this::state)
        .orElseGet(Answer::notThere);
  }

  private Answer state(Going going) {
    return Answer.sent("application/json", going.screen(clock.instant()).json());
  }

  @PostMapping
  Answer press(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    var press = Press.of(form, clock.instant());
    var found = tools.db().read(sql -> Going.find(sql, contest, who.id()));
    if (found.isEmpty() || !form.isRight()) {
      return Answer.notThere();
    }
    tools.once(scene, form, unit -> press(unit, scene, contest, who.id(), press));
    return form.value("format").equals("json")
        ? state(tools.db().read(sql -> Going.find(sql, contest, who.id())).orElseThrow())
        : Answer.seeOther("/jury/" + contest + "/visites");
  }

  private String press(Unit unit, Scene scene, UUID contest, PersonId juror, Press press) {
    var going = Going.find(unit.sql(), contest, juror);
    var about = going.flatMap(one -> one.about(press.step()));
    if (about.isEmpty() || !conducting.press(unit, going.orElseThrow().running(), press)) {
      return "0";
    }
    var what =
        Map.of(
            "group", going.get().group().name(),
            "team", about.get().name(),
            "step", press.step(),
            "at", press.at());
    var subject = Subject.of("contest", contest);
    tools.journal().note(unit, scene.actor(), subject, "walk-pressed", null, what);
    return "1";
  }
}
