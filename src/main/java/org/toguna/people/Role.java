package org.toguna.people;

import java.util.EnumSet;
import java.util.Set;

/// What somebody may do on the desk, the widest first: each role includes those after it.
public enum Role {
  /// People, settings, messages.
  ADMINISTRATOR,
  /// The edition and its programme.
  ORGANISER,
  /// Announcements and partners.
  EDITOR;

  /// This role and those it includes.
  public Set<Role> included() {
    return EnumSet.range(this, EDITOR);
  }
}
