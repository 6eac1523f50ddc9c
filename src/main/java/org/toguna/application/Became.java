package org.toguna.application;

import java.util.List;

/// What became of something asked for a dossier.
sealed interface Became {

  /// It is written: a piece saved, the dossier withdrawn.
  record Done(Application application) implements Became {}

  record Submitted(Application application, Receipt receipt) implements Became {}

  /// The call takes nothing at this instant.
  record Late() implements Became {}

  /// It lacks something.
  record Incomplete(List<Missing> missing) implements Became {}

  /// The person has entered as often as the contest allows.
  record TooMany() implements Became {}

  /// The firm has.
  record FirmEntered() implements Became {}

  /// A document is no longer here.
  record Gone() implements Became {}

  /// It was withdrawn, or is not there.
  record NotThere() implements Became {}
}
