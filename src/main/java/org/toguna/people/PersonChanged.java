package org.toguna.people;

/// A person is called otherwise, or is reached somewhere more, in this unit of work: whoever
/// compared it with somebody compares again.
public record PersonChanged(PersonId person) {}
