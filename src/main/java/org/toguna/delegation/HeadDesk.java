package org.toguna.delegation;

import static org.toguna.tables.Tables.DELEGATION;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Addresses;
import org.toguna.people.Contact;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Someone;

/// A delegation's people on the desk, and who leads it: the person gets a letter with the way to
/// its page.
@Controller
@RequestMapping("/organisation/editions/{number}/delegations/{id}/chef")
class HeadDesk {
  private final ShelfTools tools;
  private final Persons persons;
  private final Outbox outbox;

  HeadDesk(ShelfTools tools, Persons persons, Outbox outbox) {
    this.tools = tools;
    this.persons = persons;
    this.outbox = outbox;
  }

  /// What the page shows; no contacts where nobody leads it.
  record View(
      Edition edition,
      Delegation delegation,
      String head,
      List<Contact> reached,
      List<Member> team) {}

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return tools
        .db()
        .read(sql -> Delegation.find(sql, edition.id(), id).map(one -> view(sql, edition, one)))
        .<Answer>map(view -> Answer.page(page(scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  private View view(DSLContext sql, Edition edition, Delegation delegation) {
    var head = delegation.head().flatMap(id -> persons.find(sql, id));
    return new View(
        edition,
        delegation,
        head.map(one -> one.shownName()).orElse(""),
        head.map(one -> persons.contacts(sql, one.id())).orElse(List.of()),
        Member.of(sql, delegation.id()));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskheadGenerated.render(out, no, scene, view, form);
  }

  @PostMapping
  Answer name(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var view =
        tools
            .db()
            .read(
                sql -> Delegation.find(sql, edition.id(), id).map(one -> view(sql, edition, one)));
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var name = form.text("name", Persons.LONGEST_NAME);
    var typed = form.text("contact", 254);
    var address = Addresses.read(typed);
    if (address.isEmpty() && !typed.isEmpty()) {
      form.wrong("contact", "people.contact.wrong");
    }
    if (address.isEmpty() || !form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    var head = new Someone(name, List.of(address.get()), scene.lang());
    return Answer.seeOther(
        tools.once(scene, form, unit -> named(unit, scene, view.get().delegation(), head)));
  }

  private String named(Unit unit, Scene scene, Delegation delegation, Someone someone) {
    var head = someone.in(unit, persons);
    unit.sql()
        .update(DELEGATION)
        .set(DELEGATION.PERSON_ID, head)
        .where(DELEGATION.ID.eq(delegation.id()))
        .execute();
    var subject = Subject.of(DelegationShelf.WORDS, delegation.id());
    tools.journal().note(unit, scene.actor(), subject, "head-named", null, null);
    tell(unit, scene, delegation, head, someone);
    return scene.path() + "?fait=1";
  }

  private void tell(Unit unit, Scene scene, Delegation delegation, PersonId head, Someone someone) {
    var person = persons.find(unit.sql(), head).orElseThrow();
    var values =
        List.of(
            person.shownName(),
            delegation.name(person.lang()),
            scene.origin() + HeadPages.PATH + '/' + delegation.id());
    someone
        .addresses()
        .forEach(address ->
            outbox.post(
                unit,
                new Letter(
                    address, person.lang(), "delegation.mail", values, Letter.Kind.SERVICE)));
  }

  /// Nobody leads it any more: whoever did finds nothing there from now on.
  @PostMapping("/retrait")
  Answer withdraw(Scene scene, Edition edition, @PathVariable UUID id) {
    var back = edition.desk(DelegationShelf.PATH + '/' + id + "/chef");
    return tools
        .db()
        .write(unit -> {
          int gone =
              unit.sql()
                  .update(DELEGATION)
                  .setNull(DELEGATION.PERSON_ID)
                  .where(DELEGATION.ID.eq(id))
                  .and(DELEGATION.EDITION_ID.eq(edition.id()))
                  .execute();
          if (gone == 0) {
            return Answer.notThere();
          }
          var subject = Subject.of(DelegationShelf.WORDS, id);
          tools.journal().note(unit, scene.actor(), subject, "head-withdrawn", null, null);
          return Answer.seeOther(back);
        });
  }
}
