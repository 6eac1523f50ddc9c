package org.toguna.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// Dossiers that look alike, side by side with what they share; a person says whether they are the
/// same, and why.
@Controller
@RequestMapping("/organisation/editions/{number}" + ApplicationsDesk.PATH + "/{contest}")
class LikenessDesk {
  static final String PATH = "/ressemblances";
  private static final String PAIR = PATH + "/{one}/{other}";

  private final ShelfTools tools;
  private final Clock clock;

  LikenessDesk(ShelfTools tools, Clock clock) {
    this.tools = tools;
    this.clock = clock;
  }

  /// The pairs of a contest and its dossiers by id.
  record Pairs(Edition edition, Call call, List<Likeness> all, Map<UUID, Roll.Line> dossiers) {
    String base() {
      return edition.desk(ApplicationsDesk.PATH + "/" + call.id());
    }

    String href(Likeness pair) {
      return base() + PATH + "/" + pair.one() + "/" + pair.other();
    }

    String name(UUID id) {
      var line = dossiers.get(id);
      return line == null ? "" : line.content().name();
    }
  }

  @GetMapping(PATH)
  Answer list(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return tools
        .db()
        .read(sql -> Call.find(sql, edition.id(), contest).map(call -> pairs(sql, edition, call)))
        .<Answer>map(pairs ->
            Answer.page((out, no) ->
                JtedeskpairsGenerated.render(out, no, scene, pairs, form.ticked("fait"))))
        .orElseGet(Answer::notThere);
  }

  private static Pairs pairs(DSLContext sql, Edition edition, Call call) {
    var dossiers = new HashMap<UUID, Roll.Line>();
    Roll.read(sql, call).lines().forEach(line -> dossiers.put(line.application().id(), line));
    return new Pairs(edition, call, Likeness.of(sql, List.copyOf(dossiers.keySet())), dossiers);
  }

  /// One dossier of a pair as it was handed in last, cut where it shares with the other.
  record Side(Roll.Line line, Content content, List<Shingles.Stretch> stretches) {}

  record Shown(Pairs pairs, Likeness pair, Side one, Side other) {
    String href(Side side) {
      return pairs.base() + "/" + side.line().application().id();
    }
  }

  @GetMapping(PAIR)
  Answer pair(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID one,
      @PathVariable UUID other) {
    return shown(edition, contest, one, other)
        .<Answer>map(shown -> {
          var values = new HashMap<String, String>();
          shown
              .pair()
              .judged()
              .ifPresent(judged -> {
                values.put("verdict", judged.verdict().name());
                values.put("reason", judged.reason());
              });
          return Answer.page(page(scene, shown, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, Shown shown, Form form) {
    return (out, no) -> JtedeskpairGenerated.render(out, no, scene, shown, form);
  }

  private Optional<Shown> shown(Edition edition, UUID contest, UUID one, UUID other) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), contest)
                .map(call -> pairs(sql, edition, call))
                .filter(pairs ->
                    pairs.dossiers().containsKey(one) && pairs.dossiers().containsKey(other))
                .flatMap(
                    pairs -> Likeness.find(sql, one, other).map(pair -> shown(sql, pairs, pair))));
  }

  private static Shown shown(DSLContext sql, Pairs pairs, Likeness pair) {
    var one = handedIn(sql, pairs, pair.one());
    var other = handedIn(sql, pairs, pair.other());
    var first = Shingles.of(Likeness.text(one));
    var second = Shingles.of(Likeness.text(other));
    return new Shown(
        pairs,
        pair,
        side(pairs, pair.one(), one, first.beside(second)),
        side(pairs, pair.other(), other, second.beside(first)));
  }

  private static Content handedIn(DSLContext sql, Pairs pairs, UUID id) {
    return Optional.ofNullable(pairs.dossiers().get(id))
        .flatMap(line -> Receipt.content(sql, id, line.application().version()))
        .orElse(Content.NONE);
  }

  private static Side side(
      Pairs pairs, UUID id, Content content, List<Shingles.Stretch> stretches) {
    var line = Optional.ofNullable(pairs.dossiers().get(id)).orElseThrow();
    return new Side(line, content, stretches);
  }

  @PostMapping(PAIR)
  Answer judge(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID one,
      @PathVariable UUID other,
      Form form) {
    var shown = shown(edition, contest, one, other);
    if (shown.isEmpty()) {
      return Answer.notThere();
    }
    var verdict = form.choice("verdict", Likeness.Verdict.class, Likeness.Verdict.DIFFERENT);
    var reason = form.text("reason", 1_000);
    if (!form.isRight()) {
      return Answer.refused(page(scene, shown.get(), form));
    }
    var judged = new Likeness.Judged(verdict, reason, clock.instant());
    return Answer.seeOther(
        tools.once(scene, form, unit -> judged(unit, scene, shown.get(), judged)));
  }

  private String judged(Unit unit, Scene scene, Shown shown, Likeness.Judged judged) {
    var pair = shown.pair();
    if (Likeness.judge(unit, pair.one(), pair.other(), judged)) {
      note(unit, scene, shown.one(), shown.other(), judged);
      note(unit, scene, shown.other(), shown.one(), judged);
    }
    return shown.pairs().base() + PATH + "?fait=1";
  }

  /// In the history of each of the two.
  private void note(Unit unit, Scene scene, Side side, Side with, Likeness.Judged judged) {
    var one = side.line().application();
    tools
        .journal()
        .note(
            unit,
            scene.actor(),
            Subject.of(Application.WORDS, one.id()),
            "compared",
            null,
            Map.of(
                "number", one.shownNumber(),
                "with", with.line().application().shownNumber(),
                "verdict", judged.verdict().name(),
                "reason", judged.reason()));
  }
}
