package org.toguna.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.toguna.edition.Editions;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A team's own follow-up: what is asked of it, what it answered, its milestones.
@Controller
class FollowPages {
  static final String PATH = "/mon-espace/suivi";
  private static final String TEAM = PATH + "/{team}";
  private static final String ONE = TEAM + "/rendez-vous/{checkin}";

  private final ShelfTools tools;
  private final AnswerBook book;
  private final Clock clock;

  FollowPages(ShelfTools tools, AnswerBook book, Clock clock) {
    this.tools = tools;
    this.book = book;
    this.clock = clock;
  }

  /// One's team with what it said and means to do; nothing of others'.
  record Mine(Round round, Followed team, List<Goal> goals, LocalDate today) {
    String path() {
      return PATH + "/" + team.id();
    }

    String path(Checkin checkin) {
      return path() + "/rendez-vous/" + checkin.id();
    }

    Optional<Reply> reply(Checkin checkin) {
      return round.reply(checkin.id(), team.id());
    }
  }

  /// One check-in of one's team.
  record View(Mine mine, Checkin checkin) {
    List<Reply> history() {
      return mine.round().history(checkin.id(), mine.team().id());
    }

    boolean open() {
      return checkin.isOpen(mine.today());
    }
  }

  private List<Mine> mine(DSLContext sql, SignedIn who) {
    Instant now = clock.instant();
    return Followed.of(sql, who.id()).stream()
        .flatMap(team ->
            Round.find(sql, Editions.get(sql, team.edition())).stream()
                .map(round -> new Mine(round, team, Goal.of(sql, team.id()), round.today(now))))
        .toList();
  }

  private Optional<Mine> mine(UUID team, SignedIn who) {
    return tools.db().read(sql -> mine(sql, who)).stream()
        .filter(one -> one.team().id().equals(team))
        .findFirst();
  }

  @GetMapping(PATH)
  Answer list(Scene scene, @AuthenticationPrincipal SignedIn who, Form form) {
    var all = tools.db().read(sql -> mine(sql, who));
    return Answer.page((out, no) -> JtefollowmineGenerated.render(out, no, scene, all, form));
  }

  private Optional<View> view(UUID team, UUID checkin, SignedIn who) {
    return mine(team, who)
        .flatMap(mine -> mine.round().checkin(checkin).map(one -> new View(mine, one)))
        .filter(view -> view.open() || !view.history().isEmpty());
  }

  @GetMapping(ONE)
  Answer show(
      Scene scene,
      @PathVariable UUID team,
      @PathVariable UUID checkin,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return view(team, checkin, who)
        .<Answer>map(view -> {
          var filled = Form.showing(values(view));
          filled.put("fait", form.value("fait"));
          return Answer.page(page(scene, view, filled));
        })
        .orElseGet(Answer::notThere);
  }

  /// What was laid aside last, else what was answered, else nothing.
  private Map<String, String> values(View view) {
    var id = view.mine().team().id();
    var draft = tools.db().read(sql -> AnswerBook.draft(sql, view.checkin().id(), id));
    return new HashMap<>(
        draft.orElseGet(() ->
            view.mine()
                .reply(view.checkin())
                .map(one -> AnswerForm.values(one.said()))
                .orElse(Map.of())));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtefollowanswerGenerated.render(out, no, scene, view, form);
  }

  @PostMapping(ONE)
  Answer send(
      Scene scene,
      @PathVariable UUID team,
      @PathVariable UUID checkin,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = view(team, checkin, who).filter(View::open);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var said = AnswerForm.said(form, view.mine().round().plan());
    var paid = AnswerForm.paid(form, view.mine().team(), view.mine().today());
    if (!form.isRight()) {
      return Answer.refused(page(scene, view, form));
    }
    var done = tools.once(scene, form, unit -> send(unit, view, said, paid) ? "envoye" : "autre");
    return Answer.seeOther(view.mine().path(view.checkin()) + "?fait=" + done);
  }

  private boolean send(Unit unit, View view, Reply.Said said, Optional<LocalDate> paid) {
    var team = view.mine().team();
    var place = view.mine().round().next(view.checkin().id(), team.id());
    var sent = new AnswerBook.Sent(false, view.mine().today());
    boolean taken = book.send(unit, place, said, sent);
    if (taken) {
      paid.ifPresent(day -> book.paid(unit, team.id(), day, false));
    }
    return taken;
  }

  /// As it stands, right or wrong.
  @PostMapping(ONE + "/brouillon")
  Answer layAside(
      Scene scene,
      @PathVariable UUID team,
      @PathVariable UUID checkin,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = view(team, checkin, who).filter(View::open);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var typed = AnswerForm.typed(form);
    var done =
        tools.once(
            scene, form, unit -> book.layAside(unit, checkin, team, typed) ? "garde" : "autre");
    return Answer.seeOther(found.get().mine().path(found.get().checkin()) + "?fait=" + done);
  }
}
