package org.toguna.kit.web;

/// The signed-in person, as far as pages need to know.
public interface Visitor {
  /// How the person is greeted.
  String shownName();

  /// May open the organiser's desk.
  boolean isStaff();
}
