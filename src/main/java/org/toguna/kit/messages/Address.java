package org.toguna.kit.messages;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a person is written to. The phone comes first: e-mail is little used here.
public sealed interface Address {
  /// As the carrier takes it.
  String text();

  /// What somebody typed, as an address if it is one: a phone number with its country (`+223 70 00
  /// 00 01`) or an e-mail address.
  static Optional<Address> read(String typed) {
    var text = typed.strip();
    try {
      return Optional.of(
          text.startsWith("+") ? new Phone(text.replaceAll("[\\s.()-]", "")) : new Email(text));
    } catch (IllegalArgumentException neither) {
      return Optional.empty();
    }
  }

  /// A phone number in E.164, `+22370000000`.
  record Phone(String e164) implements Address {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public Phone {
      if (!E164.matcher(e164).matches()) {
        throw new IllegalArgumentException("Not a phone number in E.164");
      }
    }

    @Override
    public String text() {
      return e164;
    }
  }

  /// An e-mail address. What could end a header line, or name a second recipient, is no address.
  record Email(String address) implements Address {
    private static final Pattern ONE =
        Pattern.compile(
            "[^\\s\\p{Cc}\\p{Cf},;:<>()\"\\[\\]\\\\@]+@[^\\s\\p{Cc}\\p{Cf},;:<>()\"\\[\\]\\\\@]+");

    public Email {
      if (address.length() > 254 || !ONE.matcher(address).matches()) {
        throw new IllegalArgumentException("Not an e-mail address");
      }
    }

    @Override
    public String text() {
      return address;
    }
  }
}
