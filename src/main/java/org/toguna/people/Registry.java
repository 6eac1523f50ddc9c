package org.toguna.people;

import static org.toguna.tables.Tables.CONTACT;
import static org.toguna.tables.Tables.PERSON;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.toguna.kit.base.Ids;
import org.toguna.kit.messages.Address;

/// Who is known under which name at which address, while a file is taken; what is new is written at
/// the end, many rows at a time.
final class Registry {
  private static final int AT_ONCE = 500;

  private final DSLContext sql;
  private final Instant now;
  private final Map<String, Set<PersonId>> byNameAndAddress = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<UpdatableRecord<?>> persons = new ArrayList<>();
  private final List<UpdatableRecord<?>> contacts = new ArrayList<>();
  private final Set<PersonId> completed = new LinkedHashSet<>();

  /// Made-up people of a demonstration are nobody a file could mean.
  Registry(DSLContext sql, Instant now) {
    this.sql = sql;
    this.now = now;
    sql.select(PERSON.ID, PERSON.SHOWN_NAME, CONTACT.ADDRESS)
        .from(PERSON)
        .join(CONTACT)
        .on(CONTACT.PERSON_ID.eq(PERSON.ID))
        .where(PERSON.ERASED_AT.isNull())
        .and(PERSON.EXAMPLE.isFalse())
        .forEach(row -> know(row.value1(), same(row.value2()), row.value3()));
  }

  private void know(PersonId id, String folded, String address) {
    byNameAndAddress.computeIfAbsent(key(folded, address), key -> new HashSet<>()).add(id);
    taken.add(address);
  }

  /// What two writings of one name have in common. A name that is not all in Latin letters is taken
  /// as it stands: folding would leave out the letters that tell two people apart.
  static String same(String name) {
    var latin =
        name.codePoints()
            .filter(Character::isLetter)
            .allMatch(
                letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    return latin
        ? Persons.folded(name)
        : Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String key(String folded, String address) {
    return address + ' ' + folded;
  }

  /// Those who have this name and one of these addresses.
  Set<PersonId> like(Newcomer one) {
    var folded = same(one.name());
    var like = new HashSet<PersonId>();
    for (Address address : one.addresses()) {
      like.addAll(byNameAndAddress.getOrDefault(key(folded, Addresses.text(address)), Set.of()));
    }
    return like;
  }

  /// Whether one of these addresses reaches somebody already.
  boolean reaches(Newcomer one) {
    return one.addresses().stream().map(Addresses::text).anyMatch(taken::contains);
  }

  void add(Newcomer one) {
    var id = new PersonId(Ids.next());
    var row = sql.newRecord(PERSON);
    row.setId(id);
    row.setShownName(one.name());
    row.setFoldedName(Persons.folded(one.name()));
    row.setLang(one.lang().code());
    row.setExample(false);
    row.setMadeAt(now);
    persons.add(row);
    one.addresses().forEach(address -> reach(id, one, address));
  }

  /// Adds the addresses the person has not yet; whether there were such.
  boolean complete(PersonId id, Newcomer one) {
    var folded = same(one.name());
    var missing =
        one.addresses().stream()
            .filter(address ->
                !byNameAndAddress
                    .getOrDefault(key(folded, Addresses.text(address)), Set.of())
                    .contains(id))
            .toList();
    missing.forEach(address -> reach(id, one, address));
    if (!missing.isEmpty()) {
      completed.add(id);
    }
    return !missing.isEmpty();
  }

  private void reach(PersonId id, Newcomer one, Address address) {
    var row = sql.newRecord(CONTACT);
    row.setId(Ids.next());
    row.setPersonId(id);
    row.setKind(Addresses.kind(address));
    row.setAddress(Addresses.text(address));
    row.setAddedAt(now);
    contacts.add(row);
    know(id, same(one.name()), Addresses.text(address));
  }

  /// Those who are reached somewhere more than before.
  Set<PersonId> write() {
    write(persons);
    write(contacts);
    return completed;
  }

  private void write(List<UpdatableRecord<?>> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      sql.batchInsert(rows.subList(from, Math.min(rows.size(), from + AT_ONCE))).execute();
    }
  }
}
