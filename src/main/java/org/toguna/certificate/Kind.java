package org.toguna.certificate;

/// What a certificate is for.
enum Kind {
  /// A prize that was awarded.
  LAUREATE,
  /// A place on the shortlist.
  FINALIST,
  /// A seat in the jury.
  JUROR;

  String key() {
    return "certificate.kind." + name();
  }
}
