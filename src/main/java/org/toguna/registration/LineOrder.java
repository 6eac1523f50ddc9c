package org.toguna.registration;

/// In which order those in line are offered a place.
enum LineOrder {
  /// As they came.
  TIME,
  /// As a public draw says; whoever comes after it stands behind, in the order of arrival.
  DRAW;

  String key() {
    return "registration.category.lineOrder." + name();
  }
}
