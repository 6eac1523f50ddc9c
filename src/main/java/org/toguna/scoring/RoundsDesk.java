package org.toguna.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.calibration.Calibration;
import org.toguna.contest.Call;
import org.toguna.contest.ContestTitle;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.jury.RoundFields;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The rounds of a contest on the desk, and the opening of one: its rule is chosen here, once.
@Controller
@RequestMapping(RoundsDesk.PATH)
class RoundsDesk {
  static final String PATH = "/organisation/editions/{number}/concours/{id}/notation";
  static final String ROUND = "/{round:shortlist|pitch|stands}";
  private static final int MOST = 1_000;

  private final ShelfTools tools;
  private final Rounds rounds;
  private final RoundFields fields;

  RoundsDesk(ShelfTools tools, Rounds rounds, RoundFields fields) {
    this.tools = tools;
    this.rounds = rounds;
    this.fields = fields;
  }

  /// The rounds that have a grid, and those that were opened.
  record View(
      Edition edition, ContestTitle contest, List<Round> planned, Map<Round, ScoringRound> opened) {
    String path() {
      return edition.desk(contest.deskPath()) + "/notation";
    }
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID id) {
    return tools
        .db()
        .read(sql ->
            ContestTitle.find(sql, edition.id(), id).map(contest -> view(sql, edition, contest)))
        .<Answer>map(
            view -> Answer.page((out, no) -> JtedeskroundsGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  private static View view(DSLContext sql, Edition edition, ContestTitle contest) {
    var opened =
        ScoringRound.in(sql, contest.id()).stream()
            .collect(Collectors.toMap(one -> one.key().round(), Function.identity()));
    var planned =
        Call.find(sql, edition.id(), contest.id())
            .map(call -> List.copyOf(call.grids().keySet()))
            .orElse(List.of());
    return new View(edition, contest, planned, opened);
  }

  /// A round that is to be opened: its grid, and how many dossiers it is about.
  record Opening(Edition edition, Call call, Round round, int dossiers) {
    String path() {
      return edition.desk("/concours/" + call.id()) + "/notation/" + round.slug();
    }

    String back() {
      return edition.desk("/concours/" + call.id()) + "/notation";
    }

    Grid grid() {
      return Grid.of(call, round);
    }
  }

  /// The contest, where it has a grid for this round.
  static Optional<Call> planning(DSLContext sql, Edition edition, UUID id, String slug) {
    return Call.find(sql, edition.id(), id)
        .filter(call -> ScoringRound.round(slug).filter(call.grids()::containsKey).isPresent());
  }

  private Optional<Opening> opening(DSLContext sql, Edition edition, UUID id, String slug) {
    return planning(sql, edition, id, slug)
        .map(call -> {
          var round = ScoringRound.round(slug).orElseThrow();
          return new Opening(edition, call, round, fields.of(sql, id, round).ids().size());
        });
  }

  @GetMapping(ROUND + "/ouverture")
  Answer ask(Scene scene, Edition edition, @PathVariable UUID id, @PathVariable String round) {
    var opening =
        tools
            .db()
            .read(sql ->
                ScoringRound.find(sql, id, round).isPresent()
                    ? Optional.<Opening>empty()
                    : opening(sql, edition, id, round));
    return opening
        .<Answer>map(one -> {
          var usual = Calibration.usualTop(Math.max(1, one.dossiers()));
          var values = Map.of("ranking", Ranking.CALIBRATED.name(), "top", "" + usual);
          return Answer.page(page(scene, one, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, Opening opening, Form form) {
    return (out, no) -> JtedeskopeningGenerated.render(out, no, scene, opening, form);
  }

  @PostMapping(ROUND + "/ouverture")
  Answer open(
      Scene scene, Edition edition, @PathVariable UUID id, @PathVariable String round, Form form) {
    var found = tools.db().read(sql -> opening(sql, edition, id, round));
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var opening = found.get();
    var rule =
        new ScoringRound.Rule(
            form.choice("ranking", Ranking.class, Ranking.CALIBRATED),
            form.number("top", 1, MOST),
            form.ticked("others"),
            form.ticked("deck") || opening.round() != Round.SHORTLIST);
    if (!form.isRight()) {
      return Answer.refused(page(scene, opening, form));
    }
    var wanted = new Rounds.Opening(edition.id(), opening.call(), opening.round(), rule);
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit ->
                opening.path()
                    + (rounds.open(unit, scene.actor(), wanted) ? "?fait=1" : "?fait=autre")));
  }
}
