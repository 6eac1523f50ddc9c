package org.toguna.programme.exchange;

/// Somebody on the stage, under the name the public sees; body, role and biography may be empty.
public record Person(
    PersonMarks marks, String name, String organisation, String role, String biography) {
  public Person {
    name = Lines.one(name);
    organisation = Lines.one(organisation);
    role = Lines.one(role);
    biography = Lines.many(biography);
    Lines.require(!name.isEmpty(), "a person has a name");
  }
}
