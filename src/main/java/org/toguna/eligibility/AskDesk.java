package org.toguna.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.Eligibility;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Asking a candidate for a document or a word, and asking no more.
@Controller
@RequestMapping(SheetDesk.PATH + "/demandes")
class AskDesk {
  private static final int LONGEST = 2_000;
  private static final int USUAL_DAYS = 5;
  private static final int MOST_DAYS = 60;

  private final ShelfTools tools;
  private final Requests requests;
  private final Clock clock;

  AskDesk(ShelfTools tools, Requests requests, Clock clock) {
    this.tools = tools;
    this.requests = requests;
    this.clock = clock;
  }

  record Shown(Case one, Map<String, String> rules) {
    String back() {
      return EligibilityDesk.base(one.edition(), one.call()) + "/" + one.dossier().id();
    }
  }

  private Optional<Case> found(Edition edition, UUID contest, UUID id) {
    return tools.db().read(sql -> SheetDesk.find(sql, edition, contest, id));
  }

  @GetMapping("/nouveau")
  Answer blank(
      Scene scene, Edition edition, @PathVariable UUID contest, @PathVariable UUID id, Form form) {
    return found(edition, contest, id)
        .<Answer>map(one -> {
          var values = new HashMap<>(SheetForm.shown(one));
          values.put("slug", form.value("condition"));
          values.put("until", today(edition).plusDays(USUAL_DAYS).toString());
          return Answer.page(page(scene, one, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  private LocalDate today(Edition edition) {
    return clock.instant().atZone(edition.period().zone()).toLocalDate();
  }

  private static Answer.Template page(Scene scene, Case one, Form form) {
    var shown = new Shown(one, rules(scene, one));
    return (out, no) -> JteaskGenerated.render(out, no, scene, shown, form);
  }

  /// What may be asked about, by slug: the whole first.
  private static Map<String, String> rules(Scene scene, Case one) {
    var rules = new LinkedHashMap<String, String>();
    rules.put("", scene.say("eligibility.ask.whole"));
    for (Eligibility.Told told :
        one.dossier().judged(one.call()).told(scene, one.edition().period().zone())) {
      rules.put(told.slug(), told.rule());
    }
    return rules;
  }

  @PostMapping
  Answer ask(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID id,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var one = found(edition, contest, id);
    if (one.isEmpty()) {
      return Answer.notThere();
    }
    var read =
        new Sheet.Read(
            form.number("version", 1, 1_000_000), form.number("revision", 1, Integer.MAX_VALUE));
    var wanted = wanted(scene, edition, one.get(), form);
    if (!form.isRight()) {
      return Answer.refused(page(scene, one.get(), form));
    }
    var desk = new Examining.Desk(one.get(), read, who.id());
    var went =
        Went.valueOf(tools.once(scene, form, unit -> requests.ask(unit, desk, wanted).name()));
    if (went != Went.DONE) {
      form.put("went", went.key());
      return Answer.refused(page(scene, one.get(), form));
    }
    return Answer.seeOther(new Shown(one.get(), Map.of()).back() + "?fait=demande");
  }

  private Requests.Wanted wanted(Scene scene, Edition edition, Case one, Form form) {
    var slug = form.value("slug");
    if (!rules(scene, one).containsKey(slug)) {
      form.wrong("slug", "web.form.choice");
    }
    var question = form.text("question", LONGEST);
    var until = form.date("until");
    var today = today(edition);
    if (form.error("until") == null
        && (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS)))) {
      form.wrong("until", "eligibility.ask.until.range");
    }
    return new Requests.Wanted(slug, question, late(edition, until));
  }

  /// The whole day counts.
  private static Instant late(Edition edition, LocalDate until) {
    return until.plusDays(1).atStartOfDay(edition.period().zone()).toInstant();
  }

  @PostMapping("/{ask}/retrait")
  Answer withdraw(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID id,
      @PathVariable UUID ask,
      Form form) {
    return found(edition, contest, id)
        .<Answer>map(one -> {
          var back = new Shown(one, Map.of()).back();
          return Answer.seeOther(
              tools.once(
                  scene,
                  form,
                  unit ->
                      back
                          + (requests.withdraw(unit, scene.actor(), one, ask)
                              ? "?fait=1"
                              : "?fait=trop")));
        })
        .orElseGet(Answer::notThere);
  }
}
