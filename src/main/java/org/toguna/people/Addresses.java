package org.toguna.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.toguna.kit.messages.Address;

/// Phones and e-mail as people type them, as they are kept and as they are shown. A number without
/// a country is one of Mali's.
public final class Addresses {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final String HOME = "ML";
  private static final int LONGEST = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\"<>(),;:]{1,64}@[^@\\s\"<>(),;:]+\\.[^@\\s\"<>(),;:.]{2,}");

  private Addresses() {}

  /// What somebody typed, or nothing if no message could ever reach it.
  public static Optional<Address> read(String typed) {
    var text = typed.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return text.contains("@") ? email(text) : phone(text);
  }

  private static Optional<Address> email(String text) {
    return EMAIL.matcher(text).matches() && !text.contains("..")
        ? Optional.of(new Address.Email(text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /// People leave out the + before a country's code: where the number makes no sense at home, it is
  /// read as if it stood there.
  private static Optional<Address> phone(String text) {
    return valid(text)
        .or(() -> text.startsWith("+") ? Optional.empty() : valid("+" + text))
        .map(number -> new Address.Phone(PHONES.format(number, PhoneNumberFormat.E164)));
  }

  private static Optional<PhoneNumber> valid(String text) {
    try {
      return Optional.of(PHONES.parse(text, HOME)).filter(PHONES::isValidNumber);
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  public static String kind(Address address) {
    return switch (address) {
      case Address.Phone _ -> "PHONE";
      case Address.Email _ -> "EMAIL";
    };
  }

  /// The number or the e-mail itself, as it is kept.
  public static String text(Address address) {
    return switch (address) {
      case Address.Phone phone -> phone.e164();
      case Address.Email email -> email.address();
    };
  }

  public static Address of(String kind, String text) {
    return kind.equals("PHONE") ? new Address.Phone(text) : new Address.Email(text);
  }

  /// In groups, as on a visiting card.
  public static String shown(Address address) {
    return switch (address) {
      case Address.Email email -> email.address();
      case Address.Phone phone ->
          valid(phone.e164())
              .map(number -> PHONES.format(number, PhoneNumberFormat.INTERNATIONAL))
              .orElse(phone.e164())
              .replace(' ', '\u00a0');
    };
  }
}
