package org.toguna.signin;

import java.security.Principal;
import java.util.Set;
import org.toguna.kit.web.Visitor;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Role;

/// Whoever is signed in, as the database knew the person when the request came.
public record SignedIn(Person person, Set<Role> roles) implements Visitor, Principal {
  public PersonId id() {
    return person.id();
  }

  @Override
  public String shownName() {
    return person.shownName();
  }

  @Override
  public boolean isStaff() {
    return !roles.isEmpty();
  }

  /// The person's id: what the journal names.
  @Override
  public String getName() {
    return person.id().toString();
  }
}
