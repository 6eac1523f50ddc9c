package org.toguna.application;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.toguna.contest.Call;
import org.toguna.contest.Eligibility;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Contact;
import org.toguna.people.Person;
import org.toguna.people.Persons;

/// One dossier on the desk, in each version that was handed in, with its documents and receipts. Of
/// what was never handed in the organisers read the name and what is lacking, no more.
@Controller
@RequestMapping("/organisation/editions/{number}" + ApplicationsDesk.PATH + "/{contest}/{id}")
class DossierDesk {
  private final Db db;
  private final Persons persons;
  private final Documents documents;

  DossierDesk(Db db, Persons persons, Documents documents) {
    this.db = db;
    this.persons = persons;
    this.documents = documents;
  }

  /// Who entered it and where that person is reached.
  record Candidate(String name, List<Contact> contacts) {}

  /// The version that is read, 0 for none; what it says and the documents it names.
  record Reading(int version, Content content, Map<String, Document> documents) {}

  record Shown(Own own, Candidate candidate, Reading reading, List<Likeness> alike) {
    String base() {
      return own.edition().desk(ApplicationsDesk.PATH + "/" + own.call().id());
    }

    String href(String path) {
      return base() + "/" + own.application().id() + path;
    }

    Eligibility told() {
      return own.call().judge(Declaring.ways(own.call(), reading.content()));
    }
  }

  @GetMapping
  Answer show(
      Scene scene, Edition edition, @PathVariable UUID contest, @PathVariable UUID id, Form form) {
    int wanted = form.optionalNumber("version", 1, 1_000_000).orElse(0);
    return db.read(sql -> find(sql, edition, contest, id).map(own -> shown(sql, own, wanted)))
        .<Answer>map(shown ->
            Answer.page((out, no) -> JtedeskdossierGenerated.render(out, no, scene, shown)))
        .orElseGet(Answer::notThere);
  }

  private static Optional<Own> find(DSLContext sql, Edition edition, UUID contest, UUID id) {
    return Call.find(sql, edition.id(), contest)
        .flatMap(call ->
            Application.find(sql, contest, id)
                .map(one -> new Own(edition, call, one, Own.saved(sql, one))));
  }

  private Shown shown(DSLContext sql, Own own, int wanted) {
    var one = own.application();
    var person = persons.find(sql, one.person()).map(Person::shownName).orElse("");
    var candidate = new Candidate(person, persons.contacts(sql, one.person()));
    int version = wanted > 0 && wanted <= one.version() ? wanted : one.version();
    var reading =
        new Reading(
            version,
            Receipt.content(sql, one.id(), version).orElse(Content.NONE),
            version == 0 ? Map.of() : Papers.of(sql, one.id(), version));
    var all = Application.in(sql, own.call().id()).stream().map(Application::id).toList();
    var alike =
        Likeness.of(sql, all).stream()
            .filter(pair -> pair.one().equals(one.id()) || pair.other().equals(one.id()))
            .toList();
    return new Shown(own, candidate, reading, alike);
  }

  /// The canonical text of a version, as its receipt's hash was made from it.
  @GetMapping("/versions/{version:[0-9]{1,6}}.txt")
  Answer text(
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID id,
      @PathVariable int version) {
    return db.read(sql ->
            find(sql, edition, contest, id)
                .flatMap(own ->
                    Receipt.text(sql, id, version)
                        .map(text ->
                            Answer.sent(
                                    "text/plain; charset=utf-8",
                                    text.getBytes(StandardCharsets.UTF_8))
                                .as(
                                    "dossier-%s-v%d.txt"
                                        .formatted(own.application().number(), version)))))
        .<Answer>map(sent -> sent)
        .orElseGet(Answer::notThere);
  }

  /// A document of a version that was handed in.
  @GetMapping("/pieces/{code}")
  ResponseEntity<Resource> document(
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID id,
      @PathVariable String code,
      HttpServletResponse response) {
    boolean named =
        db.read(sql ->
            find(sql, edition, contest, id)
                .filter(own -> Papers.handedIn(sql, id).contains(code))
                .isPresent());
    return (named ? documents.handOut(code, response) : Optional.<ResponseEntity<Resource>>empty())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
