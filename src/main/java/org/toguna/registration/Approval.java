package org.toguna.registration;

/// How one gets in.
enum Approval {
  AT_ONCE,
  /// An organiser says yes or no.
  BY_HAND;

  String key() {
    return "registration.category.approval." + name();
  }
}
