package org.toguna.contest;

import java.util.List;
import java.util.Optional;
import org.toguna.edition.Edition;
import org.toguna.kit.web.Asked;

/// A form of the desk about one contest: where it goes, what it is called, what it asks.
record DeskForm(Edition edition, Contest contest, Way way, Words words, List<Asked> asked) {

  /// Addresses below the edition: what takes the form, where cancelling leads, what deletes.
  record Way(String takes, String back, Optional<String> deletes) {}

  /// The prefix of its sentences and the key of its title.
  record Words(String prefix, String title) {}
}
