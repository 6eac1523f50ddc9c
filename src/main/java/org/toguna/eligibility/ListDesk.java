package org.toguna.eligibility;

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
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The lists of a contest on the desk: the next one as it would be published, what stands in its
/// way, the days to appeal, those published before.
@Controller
@RequestMapping(EligibilityDesk.PATH + "/listes")
class ListDesk {
  private final ShelfTools tools;
  private final Publishing publishing;

  ListDesk(ShelfTools tools, Publishing publishing) {
    this.tools = tools;
    this.publishing = publishing;
  }

  record Shown(Publishing.Draft draft, List<Published> before) {
    String base() {
      return EligibilityDesk.base(draft.edition(), call());
    }

    Call call() {
      return draft.queue().call();
    }
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return found(edition, contest)
        .<Answer>map(shown -> {
          var days = "" + shown.draft().terms().appealDays();
          var filled = Form.showing(Map.of("days", days, "fait", form.value("fait")));
          return Answer.page(page(scene, shown, filled));
        })
        .orElseGet(Answer::notThere);
  }

  private Optional<Shown> found(Edition edition, UUID contest) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), contest)
                .map(call ->
                    new Shown(publishing.draft(sql, edition, call), Published.all(sql, contest))));
  }

  private static Answer.Template page(Scene scene, Shown shown, Form form) {
    return (out, no) -> JtelistsGenerated.render(out, no, scene, shown, form);
  }

  /// Publishes the list that was read.
  @PostMapping
  Answer publish(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return found(edition, contest)
        .<Answer>map(shown ->
            Answer.seeOther(
                tools.once(scene, form, unit -> published(unit, scene, shown, form.value("text")))))
        .orElseGet(Answer::notThere);
  }

  private String published(Unit unit, Scene scene, Shown shown, String sha256) {
    var at = shown.base() + "/listes?fait=";
    var number = publishing.publish(unit, shown.draft().edition(), shown.call(), sha256);
    number.ifPresent(
        list -> note(unit, scene, shown, "eligibility-published", Map.of("list", list)));
    return at + (number.isPresent() ? "publie" : "autre");
  }

  private void note(Unit unit, Scene scene, Shown shown, String verb, Object after) {
    var subject = Subject.of("contest", shown.call().id());
    tools.journal().note(unit, scene.actor(), subject, verb, null, after);
  }

  /// How many days a candidate has from the next list on.
  @PostMapping("/delai")
  Answer allow(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    var shown = found(edition, contest);
    if (shown.isEmpty()) {
      return Answer.notThere();
    }
    int days = form.number("days", 1, Terms.MOST_DAYS);
    if (!form.isRight()) {
      return Answer.refused(page(scene, shown.get(), form));
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              Terms.allow(unit, contest, days);
              note(unit, scene, shown.get(), "eligibility-days", Map.of("days", days));
              return shown.get().base() + "/listes?fait=1";
            }));
  }
}
