package org.toguna.kit.messages;

/// Where a person is written to. The phone comes first: e-mail is little used here.
public sealed interface Address {
  /// A phone number in E.164, `+22370000000`.
  record Phone(String e164) implements Address {}

  record Email(String address) implements Address {}
}
