package org.toguna.walk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.pitch.StandLabels;

/// A day at the stands on the desk: where each team is, the groups and who goes with which, then
/// how far each group is with each stand.
@Controller
@RequestMapping(WalkDesk.PATH)
class WalkDesk {
  static final String PATH = "/organisation/editions/{number}/concours/{id}" + WalkPages.BELOW;
  static final String DONE = "fait";
  static final String MOVED = "autre";

  private final ShelfTools tools;

  WalkDesk(ShelfTools tools) {
    this.tools = tools;
  }

  private Optional<WalkView> view(Edition edition, UUID id) {
    return tools.db().read(sql -> WalkView.find(sql, edition, id));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return view(edition, id)
        .<Answer>map(view -> {
          var filled = Form.showing(view.values());
          filled.put(DONE, form.value(DONE));
          return Answer.page(page(scene, view, filled));
        })
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, WalkView view, Form form) {
    return (out, no) -> JtedeskwalkGenerated.render(out, no, scene, view, form);
  }

  @PostMapping("/stands")
  Answer label(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var labels = labels(view, form);
          return unit -> {
            StandLabels.write(unit, id, labels);
            return note(unit, scene, id, "walk-stands", labels);
          };
        });
  }

  /// Once the list is closed a stand may be moved, and is never nowhere.
  private static Map<Integer, String> labels(WalkView view, Form form) {
    var labels = new LinkedHashMap<Integer, String>();
    view.walk()
        .day()
        .teams()
        .forEach(team -> {
          var field = WalkView.STAND + team.number();
          form.labelled(Map.of(field, team.name()));
          labels.put(
              team.number(),
              view.isClosed()
                  ? form.text(field, StandLabels.LONGEST)
                  : form.optional(field, StandLabels.LONGEST));
        });
    return labels;
  }

  @PostMapping("/groupes")
  Answer name(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var names = names(form);
          return unit ->
              Grouping.name(unit, id, names)
                  && note(unit, scene, id, "walk-groups", Map.of("groups", names));
        });
  }

  private static List<String> names(Form form) {
    var names =
        form.value("groups").lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    boolean wrong =
        names.isEmpty()
            || names.size() > Grouping.MOST
            || names.stream().anyMatch(one -> one.length() > Grouping.LONGEST)
            || new HashSet<>(names).size() < names.size();
    if (wrong) {
      form.wrong("groups", "walk.groups.wrong");
    }
    return names;
  }

  @PostMapping("/jures")
  Answer place(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var places = places(view, form);
          return unit -> {
            Grouping.place(unit, id, places);
            return note(unit, scene, id, "walk-jurors", told(view, places));
          };
        });
  }

  private static Map<PersonId, Grouping.Place> places(WalkView view, Form form) {
    var places = new LinkedHashMap<PersonId, Grouping.Place>();
    var led = new HashSet<Integer>();
    view.jurors()
        .forEach((juror, name) -> {
          var field = WalkView.JUROR + juror.value();
          form.labelled(Map.of(field, name));
          var said = form.value(field);
          boolean leads = said.endsWith(WalkView.LEADS);
          var group =
              view.walk().groups().stream()
                  .filter(one -> said.replace(WalkView.LEADS, "").equals("" + one.number()))
                  .findFirst();
          if (leads && group.isPresent() && !led.add(group.get().number())) {
            form.wrong(field, "walk.juror.second");
          }
          group.ifPresent(one -> places.put(juror, new Grouping.Place(one.number(), leads)));
        });
    return places;
  }

  /// Jurors by their ids, which lead to nobody once a person is erased.
  private static Map<String, Object> told(WalkView view, Map<PersonId, Grouping.Place> places) {
    var told = new HashMap<String, Object>();
    for (Group group : view.walk().groups()) {
      var ids =
          places.entrySet().stream()
              .filter(one -> one.getValue().group() == group.number())
              .map(one -> one.getKey().value())
              .toList();
      told.put(group.name(), ids);
    }
    return told;
  }

  private interface Work {
    boolean in(Unit unit);
  }

  /// What came too late changes nothing, and is said.
  private Answer step(
      Scene scene, Edition edition, UUID id, Form form, Function<WalkView, Work> read) {
    var view = view(edition, id);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var work = read.apply(view.get());
    if (!form.isRight()) {
      view.get()
          .values()
          .forEach((field, value) -> {
            if (form.value(field).isEmpty()) {
              form.put(field, value);
            }
          });
      return Answer.refused(page(scene, view.get(), form));
    }
    var led = tools.once(scene, form, unit -> work.in(unit) ? "1" : MOVED);
    return Answer.seeOther(view.get().path() + "?" + DONE + "=" + led);
  }

  private boolean note(Unit unit, Scene scene, UUID contest, String verb, Object after) {
    var subject = Subject.of("contest", contest);
    tools.journal().note(unit, scene.actor(), subject, verb, null, after);
    return true;
  }
}
