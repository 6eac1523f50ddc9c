package org.toguna.jury;

import java.util.List;

/// A rule of a round: how many jurors of a group each of its dossiers must have and may have.
/// `name` is the category's slug or the body's, else empty; `most` is 0 where any number may be.
record GroupRule(Group group, String name, int least, int most) {

  enum Group {
    /// Who has judged before, as the chair says.
    EXPERIENCED,
    /// Who knows a category of the very dossier.
    OWN,
    CATEGORY,
    BODY;

    String key() {
      return "jury.group." + name();
    }
  }

  /// Whether a juror counts for a dossier of these categories.
  boolean counts(Juror juror, List<String> categories) {
    var profile = juror.profile();
    return switch (group) {
      case EXPERIENCED -> juror.experienced();
      case OWN -> profile.categories().stream().anyMatch(categories::contains);
      case CATEGORY -> profile.categories().contains(name);
      case BODY -> Plain.words(profile.body()).equals(Plain.words(name));
    };
  }

  /// Which rule it is among those of its round.
  String code() {
    return name.isEmpty() ? group.name() : group.name() + "." + name;
  }
}
