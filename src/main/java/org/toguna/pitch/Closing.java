package org.toguna.pitch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.draw.PublicDraw;

/// What would be closed of a day if it were closed now.
///
/// @param list the hash of the teams
/// @param rotation the hash of who begins where; nothing on the stage, or while something is
///   missing
record Closing(PitchDay day, String list, Optional<String> rotation) {
  static final int FEWEST = 2;

  static Closing of(DSLContext sql, PitchDay day, AtTheStands stands) {
    var rotation =
        Optional.of(day).filter(PitchDay::isAtTheStands).flatMap(one -> stands.rotation(sql, one));
    return new Closing(
        day, PublicDraw.fingerprint(day.pool()), rotation.map(PublicDraw::fingerprint));
  }

  boolean isReady() {
    return day.teams().size() >= FEWEST && day.isAtTheStands() == rotation.isPresent();
  }

  /// What whoever closes it has read.
  String fingerprint() {
    return list + rotation.orElse("");
  }

  /// The lines whose hash the public journal holds.
  List<String> told(String source) {
    return Stream.concat(Stream.of(list, source), rotation.stream()).toList();
  }
}
