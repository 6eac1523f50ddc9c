package org.toguna.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Once;
import org.toguna.kit.web.Scene;

/// People on the desk: finding them, adding those who have not come by themselves.
@Controller
@RequestMapping(PeopleDesk.PATH)
class PeopleDesk {
  static final String PATH = "/organisation/personnes";

  private final Db db;
  private final Persons persons;
  private final Once once;
  private final Journal journal;
  private final ObjectProvider<OnPerson> more;

  PeopleDesk(Db db, Persons persons, Once once, Journal journal, ObjectProvider<OnPerson> more) {
    this.db = db;
    this.persons = persons;
    this.once = once;
    this.journal = journal;
    this.more = more;
  }

  @GetMapping
  Answer list(Scene scene, Form form) {
    var search = form.optional("q", 100);
    var lines = db.read(sql -> PeopleLine.found(sql, search));
    return Answer.page((out, no) -> JtepeopleGenerated.render(out, no, scene, form, lines));
  }

  @GetMapping("/nouveau")
  Answer blank(Scene scene) {
    return Answer.page(adding(scene, Form.showing(Map.of())));
  }

  private static Answer.Template adding(Scene scene, Form form) {
    return (out, no) -> JtenewpersonGenerated.render(out, no, scene, form);
  }

  @PostMapping
  Answer add(Scene scene, Form form) {
    var name = form.text("name", Persons.LONGEST_NAME);
    var address = Addresses.read(form.text("contact", 254));
    if (address.isEmpty()) {
      form.wrong("contact", "people.contact.wrong");
    }
    if (address.isEmpty() || !form.isRight()) {
      return Answer.refused(adding(scene, form));
    }
    return Answer.seeOther(
        db.write(unit ->
            once.of(
                unit, scene.actor().name(), form, () -> add(unit, scene, name, address.get()))));
  }

  private String add(Unit unit, Scene scene, String name, Address address) {
    var id = persons.add(unit, name, scene.lang(), false);
    persons.reach(unit, id, address);
    journal.note(unit, scene.actor(), Subject.of("person", id), "added", null, null);
    return PATH + "/" + id;
  }

  @GetMapping("/{id}")
  Answer one(Scene scene, @PathVariable UUID id, Form form) {
    return db.read(sql ->
        persons
            .find(sql, new PersonId(id))
            .<Answer>map(person -> {
              var contacts = persons.contacts(sql, person.id());
              var line = new PeopleLine(person, contacts, held(sql, person.id()));
              var history = journal.of(sql, Subject.of("person", person.id()));
              var sections =
                  more.orderedStream()
                      .flatMap(one -> one.section(sql, person.id(), scene).stream())
                      .toList();
              return Answer.page((out, no) ->
                  JtepersonGenerated.render(out, no, scene, line, history, form, sections));
            })
            .orElseGet(Answer::notThere));
  }

  private static List<Role> held(DSLContext sql, PersonId id) {
    return RoleGrants.held(sql, id).stream().toList();
  }
}
