package org.toguna.kit.messages;

/// The two ways to a person. Each has its own jobs, so that a mail server that hangs delays no code
/// on its way to a phone.
enum Channel {
  PHONE("letter.phone"),
  EMAIL("letter.email");

  private final String job;

  Channel(String job) {
    this.job = job;
  }

  /// The kind of the jobs that send through it.
  String job() {
    return job;
  }

  static Channel of(Address address) {
    return switch (address) {
      case Address.Phone _ -> PHONE;
      case Address.Email _ -> EMAIL;
    };
  }

  Address address(String text) {
    return switch (this) {
      case PHONE -> new Address.Phone(text);
      case EMAIL -> new Address.Email(text);
    };
  }
}
