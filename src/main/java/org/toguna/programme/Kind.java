package org.toguna.programme;

import java.util.Optional;
import org.toguna.edition.Part;

/// What sort of session it is, with the look's word for its colour and symbol.
public enum Kind {
  CEREMONY("ceremony"),
  MINISTERIAL_PANEL("panel"),
  PANEL("panel"),
  MASTER_CLASS("master"),
  WORKSHOP("workshop"),
  PITCH("pitch"),
  VISIT("visit"),
  MEETING("meeting");

  private final String look;

  Kind(String look) {
    this.look = look;
  }

  /// The look's word for its colour and symbol.
  public String look() {
    return look;
  }

  /// Its name in the bundles.
  public String key() {
    return "programme.kind." + name();
  }

  /// Somebody has to lead it.
  boolean isLed() {
    return this == MINISTERIAL_PANEL || this == PANEL;
  }

  /// What most people do on it.
  Role usual() {
    return switch (this) {
      case MINISTERIAL_PANEL, PANEL -> Role.PANELLIST;
      case MASTER_CLASS, WORKSHOP -> Role.TRAINER;
      case CEREMONY, PITCH, VISIT, MEETING -> Role.SPEAKER;
    };
  }

  /// Which of the week's four parts it belongs to.
  Optional<Part> part() {
    return switch (this) {
      case MINISTERIAL_PANEL, PANEL -> Optional.of(Part.PANELS);
      case MASTER_CLASS, WORKSHOP -> Optional.of(Part.MASTER_CLASSES);
      case PITCH -> Optional.of(Part.CONTEST);
      case VISIT -> Optional.of(Part.EXHIBITION);
      case CEREMONY, MEETING -> Optional.empty();
    };
  }
}
