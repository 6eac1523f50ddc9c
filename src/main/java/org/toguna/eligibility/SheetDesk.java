package org.toguna.eligibility;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Eligibility;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Contact;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.signin.SignedIn;

/// One dossier on the eligibility desk: condition by condition what was declared, what the machine
/// makes of it, the document that proves it, what a person finds; the decision and its history.
@Controller
@RequestMapping(SheetDesk.PATH)
class SheetDesk {
  static final String PATH = EligibilityDesk.PATH + "/{id}";

  private final ShelfTools tools;
  private final Persons persons;
  private final Documents documents;
  private final Examining examining;
  private final Clock clock;

  SheetDesk(
      ShelfTools tools, Persons persons, Documents documents, Examining examining, Clock clock) {
    this.tools = tools;
    this.persons = persons;
    this.documents = documents;
    this.examining = examining;
    this.clock = clock;
  }

  /// The names of those who decided by their ids, the candidate, the documents of the dossier.
  record Around(
      Map<PersonId, Person> people, List<Contact> contacts, Map<String, Document> documents) {}

  record Shown(Case one, List<Eligibility.Told> told, Around around, Instant now) {
    String base() {
      return EligibilityDesk.base(one.edition(), one.call());
    }

    String href(String path) {
      return base() + "/" + one.dossier().id() + path;
    }

    String named(Optional<PersonId> id) {
      return id.map(around.people()::get).map(Person::shownName).orElse("");
    }

    /// The document that proves a condition, if the dossier has it.
    Optional<Document> proof(Eligibility.Told rule, Scene scene) {
      return one.call().proofs().entrySet().stream()
          .filter(proof -> proof.getValue().in(scene.lang()).equals(rule.proof()))
          .map(proof -> "proof." + proof.getKey())
          .filter(around.documents()::containsKey)
          .map(around.documents()::get)
          .findFirst();
    }

    /// A rule by its slug, empty for the whole and for one that is no more.
    String rule(String slug) {
      return told.stream()
          .filter(rule -> rule.slug().equals(slug))
          .map(Eligibility.Told::rule)
          .findFirst()
          .orElse("");
    }
  }

  static Optional<Case> find(DSLContext sql, Edition edition, UUID contest, UUID id) {
    return Call.find(sql, edition.id(), contest)
        .flatMap(
            call -> HandedIn.find(sql, contest, id).map(one -> Case.of(sql, edition, call, one)));
  }

  @GetMapping
  Answer show(
      Scene scene, Edition edition, @PathVariable UUID contest, @PathVariable UUID id, Form form) {
    return found(edition, contest, id)
        .<Answer>map(one -> {
          var filled = Form.showing(SheetForm.shown(one));
          filled.put("fait", form.value("fait"));
          return Answer.page(page(scene, one, filled));
        })
        .orElseGet(Answer::notThere);
  }

  private Optional<Case> found(Edition edition, UUID contest, UUID id) {
    return tools.db().read(sql -> find(sql, edition, contest, id));
  }

  private Answer.Template page(Scene scene, Case one, Form form) {
    var shown = shown(scene, one);
    return (out, no) -> JtesheetGenerated.render(out, no, scene, shown, form);
  }

  private Shown shown(Scene scene, Case one) {
    var dossier = one.dossier();
    var deciders =
        one.history().decisions().stream()
            .flatMap(decision -> decision.taken().by().stream())
            .toList();
    var ids = Stream.concat(Stream.of(dossier.candidate()), deciders.stream()).distinct().toList();
    var around =
        tools
            .db()
            .read(sql ->
                new Around(
                    Persons.byId(sql, ids),
                    persons.contacts(sql, dossier.candidate()),
                    dossier.documents(sql)));
    return new Shown(one, told(scene, one), around, clock.instant());
  }

  private static List<Eligibility.Told> told(Scene scene, Case one) {
    return one.dossier().judged(one.call()).told(scene, one.edition().period().zone());
  }

  /// Saves what was found, or decides by it.
  @PostMapping
  Answer write(
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
    var reading = new SheetForm(form, one.get(), told(scene, one.get()));
    var read = reading.read();
    var findings = reading.findings();
    boolean decides = form.value("act").equals("decide");
    var judgment =
        decides ? Optional.of(reading.judgment(findings)) : Optional.<Decision.Judgment>empty();
    if (!form.isRight()) {
      return Answer.refused(page(scene, one.get(), form));
    }
    var desk = new Examining.Desk(one.get(), read, who.id());
    var led =
        tools.once(
            scene,
            form,
            unit ->
                judgment
                    .map(decision -> examining.decide(unit, desk, findings, decision))
                    .orElseGet(() -> examining.save(unit, desk, findings))
                    .name());
    return answered(scene, one.get(), form, Went.valueOf(led), decides);
  }

  private Answer answered(Scene scene, Case one, Form form, Went went, boolean decides) {
    var at = EligibilityDesk.base(one.edition(), one.call()) + "/" + one.dossier().id();
    if (went == Went.DONE) {
      return Answer.seeOther(at + "?fait=" + (decides ? "decide" : "1"));
    }
    form.put("went", went.key());
    return Answer.refused(page(scene, one, form));
  }

  /// A document that came with an answer or an appeal; the dossier's own are the dossiers' desk's.
  @GetMapping("/pieces/{code}")
  ResponseEntity<Resource> document(
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID id,
      @PathVariable String code,
      HttpServletResponse response) {
    boolean named =
        found(edition, contest, id).stream()
            .flatMap(one -> one.history().papers().values().stream())
            .flatMap(List::stream)
            .anyMatch(document -> document.code().equals(code));
    return (named ? documents.handOut(code, response) : Optional.<ResponseEntity<Resource>>empty())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
