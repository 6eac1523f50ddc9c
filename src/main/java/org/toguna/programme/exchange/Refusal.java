package org.toguna.programme.exchange;

/// A whole file, or one talk of it, cannot be taken over.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  Refusal(Place place, Remark remark, Object... values) {
    super(remark.name(), null, false, false);
    finding = Finding.of(place, remark, values);
  }

  Finding finding() {
    return finding;
  }
}
