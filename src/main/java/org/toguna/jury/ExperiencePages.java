package org.toguna.jury;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Persons;
import org.toguna.signin.SignedIn;

/// The chair says who of its jury has judged before. It names jurors and no dossier.
@Controller
@RequestMapping(JuryPages.PATH + "/{contest}" + ExperiencePages.BELOW)
class ExperiencePages {
  static final String BELOW = "/experience";
  private static final String FIELD = "experienced";

  private final ShelfTools tools;
  private final JuryBook book;

  ExperiencePages(ShelfTools tools, JuryBook book) {
    this.tools = tools;
    this.book = book;
  }

  record View(Bench bench, List<Juror> jurors, Map<String, String> names) {
    String path() {
      return bench.path() + BELOW;
    }

    List<Asked> asked() {
      return List.of(new Asked.Several(FIELD, names));
    }

    Form form() {
      var values = new HashMap<String, String>();
      jurors.stream()
          .filter(Juror::experienced)
          .forEach(one -> values.put(FIELD + "." + one.id(), "on"));
      return Form.showing(values);
    }
  }

  /// Nobody but the chair finds anything here.
  private Optional<View> view(UUID contest, SignedIn who) {
    return tools
        .db()
        .read(sql ->
            Bench.find(sql, contest, who.id())
                .filter(bench -> bench.juror().chair())
                .map(bench -> {
                  var jurors = Juror.in(sql, contest).stream().filter(Juror::here).toList();
                  var named = Persons.byId(sql, jurors.stream().map(Juror::id).toList());
                  var names = new LinkedHashMap<String, String>();
                  jurors.forEach(one ->
                      Optional.ofNullable(named.get(one.id()))
                          .ifPresent(person -> names.put("" + one.id(), person.shownName())));
                  return new View(bench, jurors, names);
                }));
  }

  @GetMapping
  Answer show(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    return view(contest, who)
        .<Answer>map(view ->
            Answer.page((out, no) ->
                JteexperienceGenerated.render(
                    out, no, scene, view, view.form(), form.value(JuryDesk.DONE))))
        .orElseGet(Answer::notThere);
  }

  @PostMapping
  Answer mark(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    return view(contest, who)
        .<Answer>map(view ->
            Answer.seeOther(
                tools.once(
                    scene,
                    form,
                    unit -> {
                      view.jurors().stream()
                          .filter(one -> view.names().containsKey("" + one.id()))
                          .forEach(
                              one -> mark(unit, scene, one, form.ticked(FIELD + "." + one.id())));
                      return view.path() + "?" + JuryDesk.DONE + "=1";
                    })))
        .orElseGet(Answer::notThere);
  }

  private void mark(Unit unit, Scene scene, Juror juror, boolean experienced) {
    if (book.experienced(unit, juror, experienced)) {
      tools
          .journal()
          .note(
              unit,
              scene.actor(),
              Subject.of("jury", juror.contest()),
              "jury-experienced",
              null,
              Map.of("juror", juror.id().toString(), "experienced", experienced));
    }
  }
}
