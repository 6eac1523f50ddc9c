package org.toguna.myspace;

import java.util.List;
import org.toguna.kit.base.Words;
import org.toguna.people.Holding;
import org.toguna.people.Whom;

/// Everything held about a person, and who answers for it.
record Dossier(Whom whom, Keeper keeper, List<Holding> holdings) {

  /// The body that holds it: who publishes the site, where it is reached, who organises the
  /// edition.
  record Keeper(Words publisher, String reachedAt, Words organiser) {}

  /// What there is something of.
  List<Holding> filled() {
    return holdings.stream().filter(holding -> !holding.isEmpty()).toList();
  }

  /// What nothing is held of.
  List<Holding> empty() {
    return holdings.stream().filter(Holding::isEmpty).toList();
  }

  List<Holding> staying() {
    return filled().stream().filter(Holding::stays).toList();
  }

  List<Holding> going() {
    return filled().stream().filter(holding -> !holding.stays()).toList();
  }
}
