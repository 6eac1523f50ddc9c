package org.toguna.signin;

import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.messages.Address;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;

/// The person behind the first access: known, reachable, administrator, with an app to set up.
@Component
record FirstAdministrator(Persons persons, RoleGrants grants, OtpApps apps, Journal journal) {
  PersonId make(Unit unit, String name, Lang lang, Address address) {
    var id = persons.add(unit, name, lang, false);
    persons.reach(unit, id, address);
    persons.seen(unit, id);
    var actor = Actor.person(id);
    journal.note(unit, actor, Subject.of("person", id), "first-access", null, null);
    grants.grant(unit, actor, id, Role.ADMINISTRATOR);
    apps.begin(unit, id);
    return id;
  }
}
