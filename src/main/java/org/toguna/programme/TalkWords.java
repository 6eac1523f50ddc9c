package org.toguna.programme;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.toguna.programme.exchange.Talk;

/// Kinds and roles as other systems write them.
final class TalkWords {
  private static final Map<Kind, List<String>> FOREIGN = new EnumMap<>(Kind.class);

  static {
    FOREIGN.put(Kind.CEREMONY, List.of("ceremon", "opening", "closing"));
    FOREIGN.put(Kind.PANEL, List.of("panel", "podium", "debat", "discussion", "table ronde"));
    FOREIGN.put(Kind.PITCH, List.of("pitch", "lightning", "contest", "concours"));
    FOREIGN.put(Kind.VISIT, List.of("visit", "tour", "exhibition"));
    FOREIGN.put(Kind.MEETING, List.of("meet", "assembly", "rencontre"));
    FOREIGN.put(Kind.WORKSHOP, List.of("workshop", "atelier", "tutorial"));
    FOREIGN.put(Kind.MASTER_CLASS, List.of("master", "lecture", "talk", "keynote", "conference"));
  }

  private TalkWords() {}

  static String kind(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What sort of session a foreign word means, if it means one.
  static Optional<Kind> kind(Talk talk) {
    var word = Filter.fold(talk.topic().kind()).replace('-', ' ');
    for (Kind kind : Kind.values()) {
      if (word.equals(kind(kind).replace('-', ' '))) {
        return Optional.of(kind);
      }
    }
    return FOREIGN.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(word::contains))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static String role(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static Role role(String written) {
    var word = Filter.fold(written);
    if (has(word, "moder", "chair", "animat")) {
      return Role.MODERATOR;
    }
    if (has(word, "patron", "parrain", "marraine")) {
      return Role.PATRON;
    }
    if (has(word, "panel")) {
      return Role.PANELLIST;
    }
    return has(word, "train", "form") ? Role.TRAINER : Role.SPEAKER;
  }

  private static boolean has(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
