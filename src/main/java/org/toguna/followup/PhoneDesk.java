package org.toguna.followup;

import java.time.Clock;
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
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A team's answer on the desk: read with all its corrections, or noted as it was given by phone.
@Controller
@RequestMapping(FollowDesk.PATH + "/equipes/{team}/{checkin}")
class PhoneDesk {
  private final ShelfTools tools;
  private final AnswerBook book;
  private final Clock clock;

  PhoneDesk(ShelfTools tools, AnswerBook book, Clock clock) {
    this.tools = tools;
    this.book = book;
    this.clock = clock;
  }

  record View(FollowDesk.View desk, Followed team, Checkin checkin, List<Goal> goals) {
    Round round() {
      return desk.round().orElseThrow();
    }

    List<Reply> history() {
      return round().history(checkin.id(), team.id());
    }

    boolean open() {
      return checkin.isOpen(desk.today());
    }

    String path() {
      return desk.base() + "/equipes/" + team.id() + "/" + checkin.id();
    }
  }

  private Optional<View> view(Edition edition, UUID team, UUID checkin) {
    var desk = FollowDesk.view(tools, edition, clock.instant());
    var goals = tools.db().read(sql -> Goal.of(sql, team));
    return desk.round()
        .flatMap(round ->
            round
                .team(team)
                .flatMap(
                    one -> round.checkin(checkin).map(asked -> new View(desk, one, asked, goals))));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID team, @PathVariable UUID checkin) {
    return view(edition, team, checkin)
        .<Answer>map(view -> {
          var said = view.round().reply(checkin, team).map(Reply::said);
          Map<String, String> values = said.map(AnswerForm::values).orElse(Map.of());
          return Answer.page(page(scene, view, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskanswerGenerated.render(out, no, scene, view, form);
  }

  @PostMapping
  Answer note(
      Scene scene,
      Edition edition,
      @PathVariable UUID team,
      @PathVariable UUID checkin,
      Form form) {
    var found = view(edition, team, checkin).filter(View::open);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var said = AnswerForm.said(form, view.round().plan());
    var paid = AnswerForm.paid(form, view.team(), view.desk().today());
    if (!form.isRight()) {
      return Answer.refused(page(scene, view, form));
    }
    var done =
        tools.once(
            scene,
            form,
            unit -> {
              boolean taken = taken(unit, view, said);
              if (taken) {
                paid.ifPresent(day -> book.paid(unit, team, day, true));
                var after = Map.of("team", view.team().name());
                FollowDesk.note(tools, unit, scene, edition, "followup-phoned", after);
              }
              return taken ? "1" : "autre";
            });
    return Answer.seeOther(view.desk().base() + "?fait=" + done);
  }

  private boolean taken(Unit unit, View view, Reply.Said said) {
    var place = view.round().next(view.checkin().id(), view.team().id());
    return book.send(unit, place, said, new AnswerBook.Sent(true, view.desk().today()));
  }
}
