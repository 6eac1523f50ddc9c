package org.toguna.vote;

import java.text.Collator;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The choices of a vote that is not open yet.
@Controller
@RequestMapping(VoteDesk.PATH + "/choix")
class ChoiceDesk {
  private static final String ONE = "/{choice:[1-9][0-9]{0,3}}";
  private static final int MOST = 999;

  private final ShelfTools tools;
  private final Polls polls;
  private final Bonds bonds;
  private final Clock clock;

  ChoiceDesk(ShelfTools tools, Polls polls, Bonds bonds, Clock clock) {
    this.tools = tools;
    this.polls = polls;
    this.bonds = bonds;
    this.clock = clock;
  }

  /// One choice, or a new one, of a vote; the dossiers that it may stand for.
  record View(
      VoteDesk.View vote, Optional<Choice> known, Map<String, String> dossiers, List<Asked> asked) {
    String takes() {
      return vote.path() + "/choix" + known.map(one -> "/" + one.number()).orElse("");
    }
  }

  @GetMapping("/nouveau")
  Answer blank(Scene scene, Edition edition, @PathVariable UUID id) {
    return fresh(scene, edition, id)
        .<Answer>map(view -> {
          var last = view.vote().poll().orElseThrow().choices().size() + 1;
          return Answer.page(page(scene, view, Form.showing(Map.of("place", "" + last))));
        })
        .orElseGet(Answer::notThere);
  }

  private Optional<View> fresh(Scene scene, Edition edition, UUID id) {
    return vote(edition, id).map(vote -> view(scene, vote, Optional.empty()));
  }

  private View view(Scene scene, VoteDesk.View vote, Optional<Choice> known) {
    var dossiers = tools.db().read(sql -> bonds.choices(sql, vote.contest().id(), known));
    return new View(vote, known, dossiers, asked(scene, dossiers));
  }

  /// Only where there is a vote to add to.
  private Optional<VoteDesk.View> vote(Edition edition, UUID id) {
    return tools
        .db()
        .read(sql -> VoteDesk.view(sql, edition, id, clock.instant()))
        .filter(vote -> vote.poll().isPresent());
  }

  private Optional<View> known(Scene scene, Edition edition, UUID id, int choice) {
    return vote(edition, id)
        .flatMap(vote ->
            vote.poll()
                .flatMap(poll -> poll.choice(choice))
                .map(one -> view(scene, vote, Optional.of(one))));
  }

  private static List<Asked> asked(Scene scene, Map<String, String> dossiers) {
    return List.of(
        Asked.line("name"),
        new Asked.Choice("dossier", dossiers, false),
        Asked.optional("body"),
        new Asked.Choice("country", countries(scene.lang()), false),
        new Asked.InLanguages("line", 0, true),
        Asked.number("place"));
  }

  private static Map<String, String> countries(Lang lang) {
    var names = new TreeMap<String, String>(Collator.getInstance(lang.locale())::compare);
    for (String code : Locale.getISOCountries()) {
      names.put(Locale.of("", code).getDisplayCountry(lang.locale()), code);
    }
    var offered = new LinkedHashMap<String, String>();
    offered.put("", "");
    for (String code : List.of("ML", "BF", "NE")) {
      offered.put(code, Locale.of("", code).getDisplayCountry(lang.locale()));
    }
    names.forEach((name, code) -> offered.putIfAbsent(code, name));
    return offered;
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskchoiceGenerated.render(out, no, scene, view, form);
  }

  @GetMapping(ONE)
  Answer one(Scene scene, Edition edition, @PathVariable UUID id, @PathVariable int choice) {
    return known(scene, edition, id, choice)
        .<Answer>map(view ->
            Answer.page(page(scene, view, Form.showing(values(view.known().orElseThrow())))))
        .orElseGet(Answer::notThere);
  }

  private static Map<String, String> values(Choice choice) {
    var called = choice.called();
    var values = new HashMap<String, String>();
    values.put("name", called.name());
    values.put("body", called.body());
    values.put("country", called.country());
    values.put("place", "" + choice.position());
    choice.bond().flatMap(Bond::application).ifPresent(id -> values.put("dossier", "" + id));
    for (Lang lang : Lang.values()) {
      values.put("line." + lang.code(), called.line().exactly(lang));
    }
    return values;
  }

  @PostMapping
  Answer add(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return write(scene, fresh(scene, edition, id), form);
  }

  @PostMapping(ONE)
  Answer change(
      Scene scene, Edition edition, @PathVariable UUID id, @PathVariable int choice, Form form) {
    return write(scene, known(scene, edition, id, choice), form);
  }

  private Answer write(Scene scene, Optional<View> found, Form form) {
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var called = called(form);
    var chosen = new Polls.Chosen(form.number("place", 1, MOST), called, dossier(view, form));
    if (form.isRight()) {
      var led = tools.once(scene, form, unit -> written(unit, scene, view, chosen));
      switch (Polls.Went.valueOf(led)) {
        case DONE -> {
          return Answer.seeOther(view.vote().path() + "?" + VoteDesk.DONE + "=1");
        }
        case SEALED -> form.wrong("name", "vote.sealed");
        case TAKEN -> form.wrong("dossier", "vote.choice.dossier.taken");
      }
    }
    return Answer.refused(page(scene, view, form));
  }

  private static Choice.Called called(Form form) {
    var name = form.text("name", 120);
    var body = form.optional("body", 200);
    var country = form.optional("country", 2);
    if (!country.isEmpty() && !List.of(Locale.getISOCountries()).contains(country)) {
      form.wrong("country", "web.form.choice");
    }
    return new Choice.Called(name, body, country, form.words("line", 200));
  }

  private static Optional<UUID> dossier(View view, Form form) {
    var chosen = form.value("dossier");
    if (!view.dossiers().containsKey(chosen)) {
      form.wrong("dossier", "web.form.choice");
    }
    return form.id("dossier", id -> id).filter(_ -> view.dossiers().containsKey(chosen));
  }

  private String written(Unit unit, Scene scene, View view, Polls.Chosen chosen) {
    var contest = view.vote().contest().id();
    var known = view.known().map(Choice::number);
    var went = polls.choose(unit, contest, known, chosen);
    if (went == Polls.Went.DONE) {
      note(
          unit,
          scene,
          contest,
          known.isPresent() ? "vote-choice-changed" : "vote-choice-added",
          chosen.called().name());
    }
    return went.name();
  }

  @PostMapping(ONE + "/suppression")
  Answer remove(
      Scene scene, Edition edition, @PathVariable UUID id, @PathVariable int choice, Form form) {
    var view = known(scene, edition, id, choice);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var led = tools.once(scene, form, unit -> removed(unit, scene, view.get()));
    return Answer.seeOther(view.get().vote().path() + "?" + VoteDesk.DONE + "=" + led);
  }

  private String removed(Unit unit, Scene scene, View view) {
    var choice = view.known().orElseThrow();
    var contest = view.vote().contest().id();
    if (!polls.remove(unit, contest, choice.number())) {
      return "autre";
    }
    note(unit, scene, contest, "vote-choice-removed", choice.called().name());
    return "1";
  }

  private void note(Unit unit, Scene scene, UUID contest, String verb, String name) {
    var subject = Subject.of("contest", contest);
    tools.journal().note(unit, scene.actor(), subject, verb, null, Map.of("choice", name));
  }
}
