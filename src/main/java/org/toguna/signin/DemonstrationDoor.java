package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.RoleGrants;

/// Lets one of the made-up people in without any proof. There is no such door outside a
/// demonstration.
@Controller
@ConditionalOnProperty("toguna.demonstration")
class DemonstrationDoor {
  private final Db db;
  private final Persons persons;
  private final SignIns signIns;

  DemonstrationDoor(Db db, Persons persons, SignIns signIns) {
    this.db = db;
    this.persons = persons;
    this.signIns = signIns;
  }

  @PostMapping("/demonstration/{id}")
  Answer enter(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
    var sample = db.read(sql -> persons.find(sql, new PersonId(id))).filter(Person::example);
    if (sample.isEmpty()) {
      return Answer.notThere();
    }
    var person = sample.get().id();
    signIns.begin(request, response, person, Factor.CODE, Factor.APP);
    boolean staff = !db.read(sql -> RoleGrants.held(sql, person)).isEmpty();
    return Answer.seeOther(staff ? "/organisation" : Onward.HOME);
  }
}
