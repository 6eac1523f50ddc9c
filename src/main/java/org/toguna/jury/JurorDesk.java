package org.toguna.jury;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Addresses;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.RoleGrants;
import org.toguna.people.Someone;

/// One juror on the desk: invited, described, gone.
@Controller
@RequestMapping(JuryDesk.PATH + "/jures")
class JurorDesk {
  /// Whoever works on the desk reads every dossier there.
  private static final String STAFF = "staff";

  private static final int LONGEST_REASON = 1_000;

  private final ShelfTools tools;
  private final Persons persons;
  private final JuryBook book;
  private final JuryLetters letters;

  JurorDesk(ShelfTools tools, Persons persons, JuryBook book, JuryLetters letters) {
    this.tools = tools;
    this.persons = persons;
    this.book = book;
    this.letters = letters;
  }

  /// A juror, or a new one.
  record View(Edition edition, Call call, Optional<Juror> known, String name, boolean chaired) {
    String base() {
      return JuryDesk.View.base(edition, call);
    }

    String takes() {
      return base() + "/jures" + known.map(one -> "/" + one.id()).orElse("");
    }

    List<Asked> asked(Scene scene) {
      return JurorForm.asked(scene, call, chaired);
    }
  }

  @GetMapping("/nouveau")
  Answer blank(Scene scene, Edition edition, @PathVariable UUID contest) {
    return fresh(edition, contest)
        .<Answer>map(view -> Answer.page(page(scene, view, Form.showing(Map.of("langs.fr", "on")))))
        .orElseGet(Answer::notThere);
  }

  private Optional<View> fresh(Edition edition, UUID contest) {
    return tools
        .db()
        .read(sql -> Call.find(sql, edition.id(), contest))
        .map(call -> new View(edition, call, Optional.empty(), "", true));
  }

  private Optional<View> known(Edition edition, UUID contest, UUID juror) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), contest)
                .flatMap(call ->
                    Juror.find(sql, contest, new PersonId(juror))
                        .map(one ->
                            new View(
                                edition,
                                call,
                                Optional.of(one),
                                persons
                                    .find(sql, one.id())
                                    .map(person -> person.shownName())
                                    .orElse(""),
                                Jurors.chaired(sql, contest)))));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskjurorGenerated.render(out, no, scene, view, form);
  }

  @GetMapping("/{juror}")
  Answer one(Scene scene, Edition edition, @PathVariable UUID contest, @PathVariable UUID juror) {
    return known(edition, contest, juror)
        .<Answer>map(view ->
            Answer.page(
                page(scene, view, Form.showing(JurorForm.values(view.known().orElseThrow())))))
        .orElseGet(Answer::notThere);
  }

  @PostMapping
  Answer add(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    var view = fresh(edition, contest);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var name = form.text("name", Persons.LONGEST_NAME);
    var typed = form.text("contact", 254);
    var address = Addresses.read(typed);
    if (address.isEmpty() && !typed.isEmpty()) {
      form.wrong("contact", "people.contact.wrong");
    }
    var profile = JurorForm.profile(form, view.get().call());
    if (address.isEmpty() || !form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    var someone = new Someone(name, List.of(address.get()), scene.lang());
    var led = tools.once(scene, form, unit -> added(unit, scene, view.get(), someone, profile));
    if (!led.startsWith("/")) {
      form.wrong("name", led.isEmpty() ? "jury.juror.there" : "jury.juror.staff");
      return Answer.refused(page(scene, view.get(), form));
    }
    return Answer.seeOther(led);
  }

  private String added(Unit unit, Scene scene, View view, Someone someone, Juror.Profile profile) {
    var person = someone.in(unit, persons);
    if (!RoleGrants.held(unit.sql(), person).isEmpty()) {
      return STAFF;
    }
    var contest = view.call().id();
    if (!book.invite(unit, view.edition().id(), contest, person)) {
      return "";
    }
    var juror = Juror.find(unit.sql(), contest, person).orElseThrow();
    book.change(unit, juror, false, profile);
    note(unit, scene, juror, "jury-invited", Map.of());
    letters.invited(unit, scene.origin(), view.call(), juror);
    return view.base() + "?" + JuryDesk.DONE + "=invite";
  }

  @PostMapping("/{juror}")
  Answer change(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID juror,
      Form form) {
    var view = known(edition, contest, juror).filter(one -> one.known().orElseThrow().here());
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var profile = JurorForm.profile(form, view.get().call());
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              var one = view.get().known().orElseThrow();
              book.change(unit, one, form.ticked("chair"), profile);
              if (!view.get().chaired()) {
                book.experienced(unit, one, form.ticked(JurorForm.EXPERIENCED));
              }
              note(
                  unit,
                  scene,
                  one,
                  "jury-changed",
                  Map.of("body", profile.body(), "chair", form.ticked("chair")));
              return view.get().base() + "?" + JuryDesk.DONE + "=1";
            }));
  }

  @PostMapping("/{juror}/depart")
  Answer leave(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID juror,
      Form form) {
    var view = known(edition, contest, juror).filter(one -> one.known().orElseThrow().here());
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var reason = form.text("reason", LONGEST_REASON);
    if (!form.isRight()) {
      JurorForm.values(view.get().known().orElseThrow()).forEach(form::put);
      return Answer.refused(page(scene, view.get(), form));
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              var one = view.get().known().orElseThrow();
              if (book.leave(unit, one, reason)) {
                note(unit, scene, one, "jury-left", Map.of("reason", reason));
              }
              return view.get().base() + "?" + JuryDesk.DONE + "=parti";
            }));
  }

  private void note(Unit unit, Scene scene, Juror juror, String verb, Map<String, Object> more) {
    var after = new HashMap<>(more);
    after.put("juror", juror.id().toString());
    tools
        .journal()
        .note(unit, scene.actor(), Subject.of("jury", juror.contest()), verb, null, after);
  }
}
