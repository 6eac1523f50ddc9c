package org.toguna.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.toguna.kit.base.Lang;
import org.toguna.kit.messages.Address;
import org.toguna.people.PeopleFile.Column;

/// Somebody a line of a file speaks of, read as well as it can be, with a word on every repair; or
/// why the line is of no use.
public record Newcomer(
    String name,
    Lang lang,
    List<Address> addresses,
    List<Remark> repairs,
    Optional<Remark> refused) {
  private static final Map<String, Lang> SPOKEN =
      Map.of(
          "francais", Lang.FR,
          "french", Lang.FR,
          "anglais", Lang.EN,
          "english", Lang.EN,
          "bambara", Lang.BM,
          "bamanankan", Lang.BM,
          "moore", Lang.MOS,
          "hausa", Lang.HA,
          "haoussa", Lang.HA,
          "arabe", Lang.AR);

  public static Newcomer of(PeopleFile.Row row) {
    var repairs = new ArrayList<Remark>();
    var name = name(row.cell(Column.NAME), repairs);
    var addresses = new ArrayList<Address>();
    phone(row.cell(Column.PHONE).strip(), repairs).ifPresent(addresses::add);
    email(row.cell(Column.EMAIL).strip(), repairs).ifPresent(addresses::add);
    var lang = lang(row.cell(Column.LANGUAGE).strip(), repairs);
    return new Newcomer(name, lang, addresses, repairs, refusal(row, name, addresses));
  }

  private static Optional<Remark> refusal(
      PeopleFile.Row row, String name, List<Address> addresses) {
    if (!row.whole()) {
      return Optional.of(Remark.TOO_MUCH);
    }
    if (name.isEmpty()) {
      return Optional.of(Remark.NO_NAME);
    }
    if (name.length() > Persons.LONGEST_NAME) {
      return Optional.of(Remark.LONG_NAME);
    }
    return addresses.isEmpty() ? Optional.of(Remark.NO_ADDRESS) : Optional.empty();
  }

  /// Line ends, hidden signs and signs that turn the writing round would make a name look like
  /// another.
  private static String name(String typed, List<Remark> repairs) {
    var name =
        typed
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\u200c\u200d]]", " ")
            .replaceAll("[\\s\u00a0\u202f]+", " ")
            .strip();
    if (!name.equals(typed.strip())) {
      repairs.add(Remark.NAME_CLEANED);
    }
    return name;
  }

  private static Optional<Address> phone(String typed, List<Remark> repairs) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var phone = Addresses.read(typed).filter(Address.Phone.class::isInstance);
    if (phone.isEmpty()) {
      repairs.add(Remark.PHONE_LEFT);
    } else if (!typed.startsWith("+") && !typed.startsWith("00")) {
      repairs.add(Remark.PHONE_COUNTRY);
    }
    return phone;
  }

  private static Optional<Address> email(String typed, List<Remark> repairs) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var email = Addresses.read(typed).filter(Address.Email.class::isInstance);
    if (email.isEmpty()) {
      repairs.add(Remark.EMAIL_LEFT);
    }
    return email;
  }

  private static Lang lang(String typed, List<Remark> repairs) {
    if (typed.isEmpty()) {
      return Lang.FR;
    }
    var lang =
        Lang.ofCode(typed.toLowerCase(Locale.ROOT))
            .or(() -> Optional.ofNullable(SPOKEN.get(Persons.folded(typed))));
    if (lang.isEmpty()) {
      repairs.add(Remark.LANGUAGE);
    }
    return lang.orElse(Lang.FR);
  }
}
