package org.toguna.kit.messages;

/// Sends nothing: the letter is there to be read on the organiser's desk, so that the platform can
/// be tried with nothing else at hand.
final class DeskCarrier implements Carrier {
  static final String NAME = "desk";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Handed hand(Parcel parcel) {
    return new Handed.Taken("");
  }
}
