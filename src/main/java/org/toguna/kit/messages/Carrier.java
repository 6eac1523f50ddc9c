package org.toguna.kit.messages;

/// Brings letters to people: a mail server, an SMS centre, a gateway, or the organiser's desk.
interface Carrier {
  /// As the desk and the settings name it.
  String name();

  /// Hands it over, within half a minute. What it throws is tried again.
  Handed hand(Parcel parcel);
}
