package org.toguna.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// Roles given and taken back. Said twice, it is so once.
@Controller
@RequestMapping(PeopleDesk.PATH + "/{id}/roles")
class RoleDesk {
  private final Db db;
  private final Persons persons;
  private final RoleGrants grants;

  RoleDesk(Db db, Persons persons, RoleGrants grants) {
    this.db = db;
    this.persons = persons;
    this.grants = grants;
  }

  private interface Act {
    RoleGrants.Outcome on(Unit unit, Person person, Role role);
  }

  @PostMapping
  Answer grant(Scene scene, @PathVariable UUID id, Form form) {
    var act = (Act) (unit, person, role) -> grants.grant(unit, scene.actor(), person.id(), role);
    return answer(id, form, act);
  }

  @PostMapping("/retrait")
  Answer withdraw(Scene scene, @PathVariable UUID id, Form form) {
    return answer(
        id, form, (unit, person, role) -> grants.withdraw(unit, scene.actor(), person, role));
  }

  private Answer answer(UUID id, Form form, Act act) {
    var role = form.choice("role", Role.class, Role.EDITOR);
    if (!form.isRight()) {
      return Answer.notThere();
    }
    return db.write(unit ->
        persons
            .find(unit.sql(), new PersonId(id))
            .map(person -> Answer.seeOther(next(person, act.on(unit, person, role))))
            .orElseGet(Answer::notThere));
  }

  private static String next(Person person, RoleGrants.Outcome outcome) {
    var page = PeopleDesk.PATH + "/" + person.id();
    return switch (outcome) {
      case RoleGrants.Outcome.Done _, RoleGrants.Outcome.Unchanged _ -> page;
      case RoleGrants.Outcome.LastAdministrator _ -> page + "?dernier=oui";
    };
  }
}
