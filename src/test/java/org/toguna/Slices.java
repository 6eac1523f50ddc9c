package org.toguna;

import java.util.List;
import java.util.Optional;

/// The slices in their order: each uses only those before it. A slice is a package, and what lies
/// below it unless that is a slice of its own.
final class Slices {
  static final List<String> IN_ORDER =
      List.of(
          "kit.base",
          "kit.db",
          "kit.journal",
          "kit.jobs",
          "kit.web",
          "kit.print",
          "kit.messages",
          "kit.files",
          "draw",
          "assignment",
          "kit.publiclog",
          "calibration",
          "people",
          "signin",
          "edition",
          "question",
          "badge",
          "zone",
          "waitingroom",
          "registration",
          "printrun",
          "delegation",
          "invitation",
          "programme",
          "recommendation",
          "contest",
          "application",
          "eligibility",
          "jury",
          "scoring",
          "checkin",
          "vote",
          "pitch",
          "walk",
          "deliberation",
          "result",
          "laureate",
          "certificate",
          "coaching",
          "followup",
          "myspace",
          "desk",
          "bench",
          "command");

  private static final String ROOT = "org.toguna.";

  private Slices() {}

  /// The place of the slice that a package belongs to, 0 for the first; nothing for what is no
  /// slice.
  static Optional<Integer> placeOf(String packageName) {
    for (int place = 0; place < IN_ORDER.size(); place++) {
      var slice = ROOT + IN_ORDER.get(place);
      if (packageName.equals(slice) || packageName.startsWith(slice + ".")) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  static String nameOf(String packageName) {
    return placeOf(packageName).map(IN_ORDER::get).orElse("no slice");
  }
}
