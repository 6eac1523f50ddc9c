package org.toguna.certificate;

import org.toguna.people.PersonId;

/// A certificate that somebody may be given, whether it was issued or not: what was published says
/// so.
///
/// @param subject what it is for, the same however often it is asked
record Due(Kind kind, PersonId person, String subject, Wording wording) {

  /// What is printed.
  ///
  /// @param name of the person, as it stands on the paper
  /// @param project the firm or the project; empty for a juror
  /// @param prize its slug; empty but for a laureate
  record Wording(String name, String project, String prize) {}
}
